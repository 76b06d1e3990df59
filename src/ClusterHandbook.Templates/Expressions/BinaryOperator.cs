namespace ClusterHandbook.Templates.Expressions;

/// <summary>The binary operators.</summary>
internal enum BinaryOperator
{
    None,
    Coalesce,
    NotNull,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideToInteger,
    Modulo,
    Range,
    RangeExclusive,
}
