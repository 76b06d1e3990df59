using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Validation.Pages;

/// <summary>
/// Finds in a script what asks a server. A page that is opened from a disk has none, and the site's own security policy
/// forbids it on the web as well (<c>connect-src 'none'</c>).
/// </summary>
internal static class ServerCalls
{
    private static readonly byte[][] Calls =
    [
        "fetch("u8.ToArray(), "new XMLHttpRequest"u8.ToArray(), "new Worker("u8.ToArray(), "new SharedWorker("u8.ToArray(), "new EventSource("u8.ToArray(),
        "new WebSocket("u8.ToArray(), "navigator.sendBeacon("u8.ToArray(), "serviceWorker.register("u8.ToArray(), "import("u8.ToArray(),
    ];

    private const int MostCalls = 20;
    private const int LongestLine = 1 << 16;

    /// <summary>The calls, in the order of the script; of very many the first.</summary>
    /// <remarks>
    /// Scripts are not parsed. What stands in a string or behind comment signs on its line is left out, and so is a function
    /// of that name: <c>fetch(name) {</c>.
    /// </remarks>
    public static IReadOnlyList<PageProblem> Find(ReadOnlySpan<byte> script)
    {
        List<(int At, byte[] Call)>? found = null;
        foreach (var call in Calls)
        {
            var seen = 0;
            for (var at = script.IndexOf(call); at >= 0 && seen++ < MostCalls; at = Next(script, call, at))
            {
                if (IsCall(script, at) && !IsDefinition(script[(at + call.Length)..])) (found ??= []).Add((at, call));
            }
        }

        return found is null ? [] : InOrder(script, found);
    }

    private static int Next(ReadOnlySpan<byte> script, byte[] call, int at)
    {
        var next = script[(at + 1)..].IndexOf(call);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static List<PageProblem> InOrder(ReadOnlySpan<byte> script, List<(int At, byte[] Call)> found)
    {
        found.Sort((a, b) => a.At.CompareTo(b.At));
        var problems = new List<PageProblem>();
        var positions = new PositionCounter(script);
        foreach (var (at, call) in found)
        {
            positions.Advance(at);
            LinePosition place = positions.Current;
            var written = PageText.Shorten(call);
            problems.Add(new PageProblem(PageProblemKind.AsksServer, place.Line, place.Column, written, written.Replace("new ", "", StringComparison.Ordinal).TrimEnd('(')));
        }

        return problems;
    }

    private static bool IsCall(ReadOnlySpan<byte> script, int at)
    {
        var before = script[Math.Max(0, at - LongestLine)..at];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        if (line.Length == LongestLine || !EndsInCode(line)) return false; // No person writes such a line: it is data.
        if (before.IsEmpty || !IsInName(before[^1])) return true;
        return before.EndsWith("window."u8) || before.EndsWith("self."u8) || before.EndsWith("globalThis."u8) || before.EndsWith("navigator."u8);
    }

    private static bool EndsInCode(ReadOnlySpan<byte> line)
    {
        var quote = (byte)0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\') i++;
            else if (quote != 0) quote = line[i] == quote ? (byte)0 : quote;
            else if (line[i] is (byte)'"' or (byte)'\'' or (byte)'`') quote = line[i];
            else if (line[i] == '/' && i + 1 < line.Length && line[i + 1] is (byte)'/' or (byte)'*') return false;
        }

        return quote == 0 && !line.TrimStart(" \t"u8).StartsWith("*"u8);
    }

    // "(name) {" and not "(name);": the call's own bracket is open where this begins.
    private static bool IsDefinition(ReadOnlySpan<byte> rest)
    {
        var close = rest[..Math.Min(rest.Length, 400)].IndexOf((byte)')');
        return close >= 0 && rest[(close + 1)..].TrimStart(" \t\r\n"u8).StartsWith("{"u8);
    }

    private static bool IsInName(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'$' or (byte)'.' or >= 0x80;
}
