using System.Buffers;

namespace ClusterHandbook.Validation.Links;

/// <summary>Walks the addresses of a style sheet: <c>url(…)</c> and <c>@import "…"</c>, comments left out.</summary>
internal ref struct StyleSheet(ReadOnlySpan<byte> css)
{
    private static readonly SearchValues<byte> Interesting = SearchValues.Create("/uU@\"'"u8);

    private readonly ReadOnlySpan<byte> _css = css;
    private int _at;

    /// <summary>Where the address begins, in bytes.</summary>
    public int Start { get; private set; }

    public ReadOnlySpan<byte> Address { get; private set; }

    public bool Read()
    {
        while (_css[_at..].IndexOfAny(Interesting) is >= 0 and var next)
        {
            _at += next;
            var rest = _css[_at..];
            if (rest.StartsWith("/*"u8))
            {
                var end = rest[2..].IndexOf("*/"u8);
                _at = end < 0 ? _css.Length : _at + end + 4;
            }
            else if (rest.Length > 4 && System.Text.Ascii.EqualsIgnoreCase(rest[..4], "url("u8))
            {
                ReadAddress(_at + 4, (byte)')');
                return true;
            }
            else if (rest.Length > 10 && System.Text.Ascii.EqualsIgnoreCase(rest[..10], "@namespace"u8))
            {
                // Names a language by an address that nobody loads.
                var end = rest.IndexOf((byte)';');
                _at = end < 0 ? _css.Length : _at + end;
            }
            else if (rest.Length > 7 && System.Text.Ascii.EqualsIgnoreCase(rest[..7], "@import"u8) && QuoteAfter(7) is > 0 and var quote)
            {
                ReadAddress(quote, _css[quote]);
                return true;
            }
            else
            {
                _at = rest[0] is (byte)'"' or (byte)'\'' ? EndOfString(_at) : _at + 1;
            }
        }

        return false;
    }

    private readonly int QuoteAfter(int offset)
    {
        var at = _at + offset;
        while (at < _css.Length && _css[at] <= ' ') at++;
        return at < _css.Length && _css[at] is (byte)'"' or (byte)'\'' ? at : -1;
    }

    private void ReadAddress(int at, byte end)
    {
        while (at < _css.Length && _css[at] <= ' ') at++;
        if (at < _css.Length && _css[at] is (byte)'"' or (byte)'\'')
        {
            end = _css[at];
            at++;
        }

        var length = _css[at..].IndexOf(end);
        if (length < 0) length = _css.Length - at;
        Start = at;
        Address = _css.Slice(at, length).TrimEnd(" \t\r\n"u8);
        _at = Math.Min(at + length + 1, _css.Length);
    }

    private readonly int EndOfString(int at)
    {
        var quote = _css[at++];
        while (at < _css.Length && _css[at] != quote && _css[at] != '\n')
        {
            at += _css[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at + 1, _css.Length);
    }
}
