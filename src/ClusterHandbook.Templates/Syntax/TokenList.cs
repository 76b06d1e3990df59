namespace ClusterHandbook.Templates.Syntax;

/// <summary>Tokens in order. A list of our own, since one of a struct would be compiled anew at every start of the program.</summary>
internal sealed class TokenList
{
    private Token[] _tokens = new Token[64];

    public int Count { get; private set; }

    public Token this[int index] => _tokens[index];

    /// <summary>The last token; an end of file when there is none.</summary>
    public Token Last => Count == 0 ? default : _tokens[Count - 1];

    public void Add(Token token)
    {
        if (Count == _tokens.Length)
        {
            var larger = new Token[Count * 2];
            Array.Copy(_tokens, larger, Count);
            _tokens = larger;
        }

        _tokens[Count++] = token;
    }
}
