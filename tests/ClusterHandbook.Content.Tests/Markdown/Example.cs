using System.Text;

namespace ClusterHandbook.Content.Tests.Markdown;

/// <summary>One example of a specification: Markdown, the HTML it gives, and the findings it gives.</summary>
/// <param name="File">The specification.</param>
/// <param name="Line">Where the example begins in it, from 1.</param>
/// <param name="Options">The words after <c>example</c>: <c>in PATH</c> for the file that the text stands in, <c>crlf</c> for its line ends.</param>
/// <param name="Markdown">The text of the file, front matter included.</param>
/// <param name="Expected">HTML, and after a line with only a dot the findings.</param>
public sealed record Example(string File, int Line, string Options, string Markdown, string Expected)
{
    private const string Fence = "````````````````````````````````";

    /// <summary>The path of the file, from <c>input</c>.</summary>
    public string Path => Options.Split(' ') is [.., "in", var path] ? path : "notes/example.md";

    /// <summary>Reads a specification.</summary>
    public static IEnumerable<Example> Read(string file)
    {
        var lines = System.IO.File.ReadAllLines(file);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence + " example", StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, i);
                var dot = Array.IndexOf(lines, ".", i, end - i);
                yield return new Example(
                    System.IO.Path.GetFileName(file), i + 1, lines[i][(Fence + " example").Length..].Trim(),
                    Join(lines[(i + 1)..(dot < 0 ? end : dot)]), dot < 0 ? "" : Join(lines[(dot + 1)..end]));
                i = end;
            }
        }
    }

    /// <summary>The specification with every expectation replaced.</summary>
    public static string Rewrite(string file, Func<Example, string> expectation)
    {
        var lines = System.IO.File.ReadAllLines(file);
        var text = new StringBuilder();
        var next = 0;
        foreach (var example in Read(file))
        {
            text.Append(Join(lines[next..example.Line])).Append(example.Markdown).Append(".\n").Append(expectation(example)).Append(Fence).Append('\n');
            next = Array.IndexOf(lines, Fence, example.Line) + 1;
        }

        return text.Append(Join(lines[next..])).ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}";

    private static string Join(string[] lines) => string.Concat(lines.Select(line => line + "\n"));
}
