using ClusterHandbook.Templates.Expressions;

namespace ClusterHandbook.Templates.Syntax;

/// <summary>The operators: how they are written, and how tightly they bind.</summary>
internal static class Operators
{
    // Longest first among those with a common beginning.
    private static readonly (string Text, TokenKind Kind)[] All =
    [
        ("//=", TokenKind.DoubleSlashAssign), ("..<", TokenKind.DotDotLess), ("...", TokenKind.Ellipsis),
        ("==", TokenKind.Equal), ("!=", TokenKind.NotEqual), ("<=", TokenKind.LessOrEqual), (">=", TokenKind.GreaterOrEqual),
        ("&&", TokenKind.AndAnd), ("||", TokenKind.OrOr), ("++", TokenKind.PlusPlus), ("--", TokenKind.MinusMinus),
        ("+=", TokenKind.PlusAssign), ("-=", TokenKind.MinusAssign), ("*=", TokenKind.StarAssign),
        ("/=", TokenKind.SlashAssign), ("%=", TokenKind.PercentAssign), ("//", TokenKind.DoubleSlash),
        ("..", TokenKind.DotDot), ("??", TokenKind.QuestionQuestion), ("?!", TokenKind.QuestionNot), ("?.", TokenKind.QuestionDot),
        ("+", TokenKind.Plus), ("-", TokenKind.Minus), ("*", TokenKind.Star), ("/", TokenKind.Slash), ("%", TokenKind.Percent),
        ("=", TokenKind.Assign), ("<", TokenKind.Less), (">", TokenKind.Greater), ("|", TokenKind.Pipe), ("&", TokenKind.Ampersand),
        ("!", TokenKind.Not), (".", TokenKind.Dot), ("?", TokenKind.Question), (":", TokenKind.Colon), (",", TokenKind.Comma),
        (";", TokenKind.Semicolon), ("(", TokenKind.OpenParen), (")", TokenKind.CloseParen), ("[", TokenKind.OpenBracket),
        ("]", TokenKind.CloseBracket), ("@", TokenKind.At), ("^", TokenKind.Caret),
    ];

    /// <summary>The operator that begins at <paramref name="at"/>; an unknown character is one of its own.</summary>
    public static (TokenKind Kind, int Length) Match(string text, int at)
    {
        var rest = text.AsSpan(at);
        foreach (var (name, kind) in All)
        {
            if (rest.StartsWith(name, StringComparison.Ordinal))
            {
                return (kind, name.Length);
            }
        }

        return (TokenKind.Unknown, char.IsHighSurrogate(rest[0]) && rest.Length > 1 ? 2 : 1);
    }

    /// <summary>The binary operator of a token, and its precedence; 0 when it is none.</summary>
    public static (BinaryOperator Operator, int Precedence) Binary(TokenKind kind) => kind switch
    {
        TokenKind.QuestionQuestion => (BinaryOperator.Coalesce, 1),
        TokenKind.QuestionNot => (BinaryOperator.NotNull, 1),
        TokenKind.OrOr => (BinaryOperator.Or, 2),
        TokenKind.AndAnd => (BinaryOperator.And, 3),
        TokenKind.Equal => (BinaryOperator.Equal, 4),
        TokenKind.NotEqual => (BinaryOperator.NotEqual, 4),
        TokenKind.Less => (BinaryOperator.Less, 5),
        TokenKind.LessOrEqual => (BinaryOperator.LessOrEqual, 5),
        TokenKind.Greater => (BinaryOperator.Greater, 5),
        TokenKind.GreaterOrEqual => (BinaryOperator.GreaterOrEqual, 5),
        TokenKind.Plus => (BinaryOperator.Add, 6),
        TokenKind.Minus => (BinaryOperator.Subtract, 6),
        TokenKind.Star => (BinaryOperator.Multiply, 7),
        TokenKind.Slash => (BinaryOperator.Divide, 7),
        TokenKind.DoubleSlash => (BinaryOperator.DivideToInteger, 7),
        TokenKind.Percent => (BinaryOperator.Modulo, 7),

        // `1..1+2` is `(1..1) + 2` in the original: the range binds tightest.
        TokenKind.DotDot => (BinaryOperator.Range, 8),
        TokenKind.DotDotLess => (BinaryOperator.RangeExclusive, 8),
        _ => default,
    };

    /// <summary>The operator of a compound assignment such as <c>+=</c>.</summary>
    public static BinaryOperator? Compound(TokenKind kind) => kind switch
    {
        TokenKind.PlusAssign => BinaryOperator.Add,
        TokenKind.MinusAssign => BinaryOperator.Subtract,
        TokenKind.StarAssign => BinaryOperator.Multiply,
        TokenKind.SlashAssign => BinaryOperator.Divide,
        TokenKind.DoubleSlashAssign => BinaryOperator.DivideToInteger,
        TokenKind.PercentAssign => BinaryOperator.Modulo,
        _ => null,
    };

    /// <summary>How a binary operator is written.</summary>
    public static string TextOf(BinaryOperator op) => op switch
    {
        BinaryOperator.Coalesce => "??",
        BinaryOperator.NotNull => "?!",
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.DivideToInteger => "//",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Range => "..",
        _ => "..<",
    };
}
