using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Publishing.Themes;
using ClusterHandbook.Validation;

namespace ClusterHandbook.Building;

/// <summary>Finds in the templates of a theme what wrote a piece of a page.</summary>
/// <param name="theme">The theme.</param>
/// <param name="layouts">The layout of each page, by its address.</param>
internal sealed partial class TemplatePlaces(Theme theme, Lazy<IReadOnlyDictionary<string, string>> layouts)
{
    // Two quotes, a sign, and more letters than “.html” has.
    private const int LeastPeculiar = 11;

    private readonly ConcurrentDictionary<string, IReadOnlyList<SourceText>> _templates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SourceText, IReadOnlyList<TemplateTag>> _tags = new();
    private readonly ConcurrentDictionary<string, FoundPlace> _known = new(StringComparer.Ordinal);

    /// <summary>The beginning of the layout of a page; null when the program knows of no such page.</summary>
    public AuthorPlace? LayoutOf(string page) =>
        layouts.Value.TryGetValue(page, out var name) && theme.Find(name) is { } layout ? new AuthorPlace(layout.Source, default) : null;

    /// <summary>The place that wrote an attribute, or a whole tag; null when none did, or when several may have.</summary>
    /// <param name="page">The page.</param>
    /// <param name="written">The attribute or the tag, as it stands in the page.</param>
    /// <param name="tag">The tag that has the attribute; empty when nobody knows it.</param>
    public AuthorPlace? Find(string page, string written, string tag)
    {
        var layout = layouts.Value.GetValueOrDefault(page, "");
        return _known.GetOrAdd(
            $"{layout}\n{written}\n{tag}", _ => new FoundPlace(ByTag(layout, written, tag) ?? ByValue(layout, written) ?? ByPattern(layout, written))).Place;
    }

    private AuthorPlace? ByTag(string layout, string written, string tag)
    {
        if (tag.Length == 0) return null;
        var possible = TemplatesOf(layout).SelectMany(source => _tags.GetOrAdd(source, TemplateTag.ReadAll)).Where(t => t.CanWrite(tag)).ToArray();
        if (possible.Length == 0) return null;
        var best = possible.Max(t => t.Weight);
        var surest = Array.FindAll(possible, t => t.Weight == best);
        var isTwice = surest.Length == 2 && ReferenceEquals(surest[0].Source, surest[1].Source) && written.StartsWith("id=", StringComparison.Ordinal);
        if (surest.Length != 1 && !isTwice) return null;
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        return surest[^1].Attribute(equals < 0 || written.StartsWith('<') ? "\0" : written[..equals]);
    }

    // An address or an id that a template writes out.
    private AuthorPlace? ByValue(string layout, string written)
    {
        if (written.StartsWith('<')) return null; // A whole tag is not peculiar enough.
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        var value = (equals < 0 ? written : written[(equals + 1)..]).Trim('"', '\'', ' ');
        while (value.StartsWith("../", StringComparison.Ordinal)) value = value[3..];
        value = value.TrimStart('/');
        if (value.Length < 2) return null;
        foreach (var source in TemplatesOf(layout))
        {
            // After the root, or at the beginning of the value; at its end, or before its fragment.
            for (var at = source.Text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = source.Text.IndexOf(value, at + 1, StringComparison.Ordinal))
            {
                if (Borders(source.Text, at - 1) && Borders(source.Text, at + value.Length)) return new AuthorPlace(source, new TextSpan(at, value.Length));
            }
        }

        return null;
    }

    // An attribute of which a template writes a part that is peculiar enough: href="{{ root }}gone/{{ page.kind }}.html".
    private AuthorPlace? ByPattern(string layout, string written)
    {
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || written.StartsWith('<')) return null;
        var name = written[..equals];
        var least = (name.Length + LeastPeculiar) * 100;
        var possible = TemplatesOf(layout).SelectMany(source => _tags.GetOrAdd(source, TemplateTag.ReadAll))
            .Select(tag => tag.AttributeTag(name)).OfType<TemplateTag>().Where(tag => tag.Weight >= least && tag.CanWrite(written)).ToArray();
        return possible.Length == 1 ? new AuthorPlace(possible[0].Source, possible[0].Span) : null;
    }

    // The layout and what it includes; all templates where the layout is not known.
    private IReadOnlyList<SourceText> TemplatesOf(string layout) => _templates.GetOrAdd(layout, name =>
    {
        if (theme.Find(name) is null) return [.. theme.TemplateSources];
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>([name]);
        while (queue.TryDequeue(out var next))
        {
            if (!reached.Add(next) || theme.Find(next) is not { } template) continue;
            foreach (Match match in Included().Matches(template.Source.Text)) queue.Enqueue(match.Groups["name"].Value);
        }

        return [.. theme.TemplateNames.Where(reached.Contains).Select(n => theme.Find(n)!.Source)];
    });

    private static bool Borders(string text, int at) => at < 0 || at >= text.Length || text[at] is '"' or '\'' or '}' or '/' or '#' or ' ' or '(' or ')' or '\n' or '>';

    [GeneratedRegex("""include\s+['"](?<name>[^'"]+)['"]""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Included();
}
