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

    /// <summary>Every call, in the order of the script; null when there is none. What stands in texts and comments is no call.</summary>
    public static PageProblem[]? Find(ReadOnlySpan<byte> script) => Mentions(script) ? FindInCode(ScriptCode.Of(script)) : null;

    private static bool Mentions(ReadOnlySpan<byte> script)
    {
        foreach (var call in Calls)
        {
            if (script.IndexOf(call) >= 0) return true;
        }

        return false;
    }

    private static PageProblem[]? FindInCode(ReadOnlySpan<byte> script)
    {
        List<(int At, byte[] Call)>? found = null;
        foreach (var call in Calls)
        {
            for (var at = script.IndexOf(call); at >= 0; at = Next(script, call, at))
            {
                if (IsCall(script, at, at + call.Length)) (found ??= []).Add((at, call));
            }
        }

        return found is null ? null : InOrder(script, found);
    }

    private static int Next(ReadOnlySpan<byte> script, byte[] call, int at)
    {
        var next = script[(at + 1)..].IndexOf(call);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static PageProblem[] InOrder(ReadOnlySpan<byte> script, List<(int At, byte[] Call)> found)
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

        return [.. problems];
    }

    private static bool IsCall(ReadOnlySpan<byte> code, int start, int end)
    {
        var before = code[..start];
        if (code[end - 1] == '(' && IsDefinition(code[end..])) return false;
        if (before.IsEmpty || !IsInName(before[^1])) return true;
        return before.EndsWith("window."u8) || before.EndsWith("self."u8) || before.EndsWith("globalThis."u8) || before.EndsWith("navigator."u8);
    }

    // `fetch(name) {` is a method of the script's own.
    private static bool IsDefinition(ReadOnlySpan<byte> afterBracket)
    {
        var depth = 1;
        for (var at = 0; at < Math.Min(afterBracket.Length, 400); at++)
        {
            depth += afterBracket[at] switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            if (depth == 0) return afterBracket[(at + 1)..].TrimStart(" \t\r\n"u8).StartsWith("{"u8);
        }

        return false;
    }

    private static bool IsInName(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'$' or (byte)'.' or >= 0x80;
}
