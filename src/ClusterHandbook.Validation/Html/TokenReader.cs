namespace ClusterHandbook.Validation.Html;

/// <summary>Reads the tokens of an attribute's value, such as <c>rel</c>, that have white space or commas between them.</summary>
internal ref struct TokenReader(ReadOnlySpan<byte> value)
{
    private ReadOnlySpan<byte> _rest = value;

    /// <summary>The token that was read last.</summary>
    public ReadOnlySpan<byte> Token { get; private set; }

    /// <summary>Reads the next token; false when there is none.</summary>
    public bool Read()
    {
        var start = 0;
        while (start < _rest.Length && Divides(_rest[start])) start++;
        var end = start;
        while (end < _rest.Length && !Divides(_rest[end])) end++;
        Token = _rest[start..end];
        _rest = _rest[end..];
        return end > start;
    }

    private static bool Divides(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f' or (byte)',';
}
