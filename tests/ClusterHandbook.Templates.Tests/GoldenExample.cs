using System.Text;

namespace ClusterHandbook.Templates.Tests;

/// <summary>One example of a golden file: a template, its data and partials, and the output or the message that it gives.</summary>
/// <remarks>
/// In the Markdown files of <c>golden/</c>, a heading names an example, and fenced blocks called <c>template</c>
/// (or <c>template strict</c>), <c>data</c>, <c>partial NAME</c>, and <c>output</c> or <c>error</c> follow.
/// A block's last line end is not part of it.
/// </remarks>
internal sealed record GoldenExample(string File, string Name)
{
    public string Template { get; private set; } = "";

    public bool IsStrict { get; private set; }

    public string Data { get; private set; } = "{}";

    public Dictionary<string, string> Partials { get; } = new(StringComparer.Ordinal);

    public string? Output { get; private set; }

    public string? Error { get; private set; }

    /// <summary>All examples of a file.</summary>
    public static IEnumerable<GoldenExample> Read(string path)
    {
        GoldenExample? example = null;
        string? block = null;
        var text = new StringBuilder();
        foreach (var line in TestFiles.Read(path).Split('\n'))
        {
            if (block is not null)
            {
                if (line == "```")
                {
                    example!.Take(block, text.Length > 0 ? text.ToString(0, text.Length - 1) : "");
                    block = null;
                    text.Clear();
                }
                else
                {
                    text.Append(line).Append('\n');
                }
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (example is not null) yield return example;
                example = new GoldenExample(Path.GetFileNameWithoutExtension(path), line[3..]);
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                block = line[3..];
            }
        }

        if (example is not null) yield return example;
    }

    private void Take(string block, string text)
    {
        switch (block)
        {
            case "template": Template = text; break;
            case "template strict": Template = text; IsStrict = true; break;
            case "data": Data = text; break;
            case "output": Output = text; break;
            case "error": Error = text; break;
            default: Partials.Add(block["partial ".Length..], text); break;
        }
    }
}
