using ClusterHandbook.Templates.Expressions;

namespace ClusterHandbook.Templates.Syntax;

/// <summary>The operators: how they are written, and how tightly they bind.</summary>
internal static class Operators
{
    // Longest first among those with a common beginning.
    private static readonly OperatorText[] All =
    [
        new("//=", TokenKind.DoubleSlashAssign), new("..<", TokenKind.DotDotLess), new("...", TokenKind.Ellipsis),
        new("==", TokenKind.Equal), new("!=", TokenKind.NotEqual), new("<=", TokenKind.LessOrEqual), new(">=", TokenKind.GreaterOrEqual),
        new("&&", TokenKind.AndAnd), new("||", TokenKind.OrOr), new("++", TokenKind.PlusPlus), new("--", TokenKind.MinusMinus),
        new("+=", TokenKind.PlusAssign), new("-=", TokenKind.MinusAssign), new("*=", TokenKind.StarAssign),
        new("/=", TokenKind.SlashAssign), new("%=", TokenKind.PercentAssign), new("//", TokenKind.DoubleSlash),
        new("..", TokenKind.DotDot), new("??", TokenKind.QuestionQuestion), new("?!", TokenKind.QuestionNot), new("?.", TokenKind.QuestionDot),
        new("+", TokenKind.Plus), new("-", TokenKind.Minus), new("*", TokenKind.Star), new("/", TokenKind.Slash), new("%", TokenKind.Percent),
        new("=", TokenKind.Assign), new("<", TokenKind.Less), new(">", TokenKind.Greater), new("|", TokenKind.Pipe), new("&", TokenKind.Ampersand),
        new("!", TokenKind.Not), new(".", TokenKind.Dot), new("?", TokenKind.Question), new(":", TokenKind.Colon), new(",", TokenKind.Comma),
        new(";", TokenKind.Semicolon), new("(", TokenKind.OpenParen), new(")", TokenKind.CloseParen), new("[", TokenKind.OpenBracket),
        new("]", TokenKind.CloseBracket), new("@", TokenKind.At), new("^", TokenKind.Caret),
    ];

    /// <summary>The operator that begins at <paramref name="at"/>; an unknown character is one of its own.</summary>
    public static TokenKind Match(string text, int at, out int length)
    {
        foreach (var candidate in All)
        {
            if (StandsAt(text, at, candidate.Text))
            {
                length = candidate.Text.Length;
                return candidate.Kind;
            }
        }

        length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        return TokenKind.Unknown;
    }

    private static bool StandsAt(string text, int at, string candidate)
    {
        for (var i = 0; i < candidate.Length; i++)
        {
            if (at + i >= text.Length || text[at + i] != candidate[i]) return false;
        }

        return true;
    }

    /// <summary>The binary operator of a token, and its precedence; 0 when it is none.</summary>
    public static BinaryOperatorRank Binary(TokenKind kind) => kind switch
    {
        TokenKind.QuestionQuestion => new(BinaryOperator.Coalesce, 1),
        TokenKind.QuestionNot => new(BinaryOperator.NotNull, 1),
        TokenKind.OrOr => new(BinaryOperator.Or, 2),
        TokenKind.AndAnd => new(BinaryOperator.And, 3),
        TokenKind.Equal => new(BinaryOperator.Equal, 4),
        TokenKind.NotEqual => new(BinaryOperator.NotEqual, 4),
        TokenKind.Less => new(BinaryOperator.Less, 5),
        TokenKind.LessOrEqual => new(BinaryOperator.LessOrEqual, 5),
        TokenKind.Greater => new(BinaryOperator.Greater, 5),
        TokenKind.GreaterOrEqual => new(BinaryOperator.GreaterOrEqual, 5),
        TokenKind.Plus => new(BinaryOperator.Add, 6),
        TokenKind.Minus => new(BinaryOperator.Subtract, 6),
        TokenKind.Star => new(BinaryOperator.Multiply, 7),
        TokenKind.Slash => new(BinaryOperator.Divide, 7),
        TokenKind.DoubleSlash => new(BinaryOperator.DivideToInteger, 7),
        TokenKind.Percent => new(BinaryOperator.Modulo, 7),

        // `1..1+2` is `(1..1) + 2` in the original: the range binds tightest.
        TokenKind.DotDot => new(BinaryOperator.Range, 8),
        TokenKind.DotDotLess => new(BinaryOperator.RangeExclusive, 8),
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

    private sealed record OperatorText(string Text, TokenKind Kind);
}

/// <summary>A binary operator and how tightly it binds; the default is none.</summary>
internal readonly record struct BinaryOperatorRank(BinaryOperator Operator, int Precedence);
