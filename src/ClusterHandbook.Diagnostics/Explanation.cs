using System.Collections.Frozen;
using System.Reflection;

namespace ClusterHandbook.Diagnostics;

/// <summary>The documentation page of one code: what is wrong, why it matters, an example, and the repair.</summary>
/// <param name="Code">Such as <c>CH0203</c>.</param>
/// <param name="Title">The page's first heading, without the code.</param>
/// <param name="Markdown">The whole page, as it lies in <c>Explanations/</c>.</param>
public sealed record Explanation(string Code, string Title, string Markdown)
{
    private static readonly FrozenSet<string> Names = Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".md", StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);

    private static Assembly Assembly => typeof(Explanation).Assembly;

    /// <summary>Every code that has a page, in order.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        [.. Names.Select(name => name[..^3]).Order(StringComparer.Ordinal)];

    /// <summary>The page of a code (in any case), or null when there is no such code.</summary>
    public static Explanation? Find(string code)
    {
        code = code.ToUpperInvariant();
        if (!Names.Contains(code + ".md"))
        {
            return null;
        }

        using var reader = new StreamReader(Assembly.GetManifestResourceStream(code + ".md")!);
        var markdown = reader.ReadToEnd();
        var end = markdown.IndexOf('\n', StringComparison.Ordinal);
        var title = markdown[..(end < 0 ? markdown.Length : end)].TrimStart('#', ' ');
        return new Explanation(code, title[(code.Length + 1)..].Trim(), markdown);
    }
}
