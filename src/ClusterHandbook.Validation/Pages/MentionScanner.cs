using System.Buffers;
using ClusterHandbook.Validation.Html;
using ClusterHandbook.Validation.Links;

namespace ClusterHandbook.Validation.Pages;

/// <summary>
/// Finds what may be names of files in scripts, in JSON, and in <c>data-</c> attributes: without it a file that only a script
/// loads would count as unused.
/// </summary>
/// <remarks>
/// Three ways to name a file are understood. A string that is its path, from the folder of the script or page or from the
/// root of the site: <c>'search/start.js'</c>, <c>"../assets/box.3f2a.js"</c>, <c>`${root}assets/box.js`</c>. A string that
/// is the path of its folder, where the rest is computed: <c>'search/' + shard + '.js'</c>. And a string in JSON or in a
/// <c>data-</c> attribute of a page. Scripts are not parsed; a string in a comment counts.
/// </remarks>
internal static class MentionScanner
{
    private const int Longest = 250;
    private const int LongestExtension = 12;

    private static readonly SearchValues<byte> InPath =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.~/%@+"u8);

    /// <summary>Reads a script, or JSON.</summary>
    /// <param name="text">Its bytes.</param>
    /// <param name="folder">The folder of the file, or of the page, that holds it.</param>
    /// <param name="mentions">Takes what is found.</param>
    public static void ScanScript(ReadOnlySpan<byte> text, string folder, FileMentions mentions)
    {
        var at = 0;
        while (text[at..].IndexOfAny((byte)'.', (byte)'/') is >= 0 and var next)
        {
            at += next;
            var end = text[at] == '.' ? EndOfExtension(text, at) : at + 1;
            if (end < text.Length && (IsQuote(text[end]) || (text[at] == '.' ? text[end] is (byte)'?' or (byte)'#' : text[end] == '$')))
            {
                var start = StartOfPath(text, at);
                if (start > 0 && (IsQuote(text[start - 1]) || text[start - 1] == '}')) Add(text[start..end], folder, mentions);
            }

            at++;
        }
    }

    /// <summary>Reads the value of a <c>data-</c> attribute: one name, or several with spaces or commas between.</summary>
    public static void ScanValue(ReadOnlySpan<byte> value, string folder, FileMentions mentions)
    {
        for (var tokens = new TokenReader(value); tokens.Read();)
        {
            var word = tokens.Token;
            if (word.Length is > 2 and <= Longest && word.LastIndexOf((byte)'.') > word.LastIndexOf((byte)'/')) mentions.Add(folder, word);
        }
    }

    // "/" and "../" are the folder of nothing in particular.
    private static void Add(ReadOnlySpan<byte> name, string folder, FileMentions mentions)
    {
        name = name.TrimStart((byte)'/');
        if (name.IndexOfAnyExcept("./"u8) >= 0) mentions.Add(folder, name);
    }

    private static int EndOfExtension(ReadOnlySpan<byte> text, int dot)
    {
        var end = dot + 1;
        while (end < text.Length && end - dot <= LongestExtension && char.IsAsciiLetterOrDigit((char)text[end])) end++;
        return end > dot + 1 ? end : text.Length;
    }

    private static int StartOfPath(ReadOnlySpan<byte> text, int at)
    {
        var from = Math.Max(0, at - Longest);
        while (at > from && (text[at - 1] >= 0x80 || InPath.Contains(text[at - 1]))) at--;
        return at;
    }

    private static bool IsQuote(byte b) => b is (byte)'"' or (byte)'\'' or (byte)'`' or (byte)'\\';
}
