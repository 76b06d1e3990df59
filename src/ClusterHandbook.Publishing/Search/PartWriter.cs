using System.Text.Json;

namespace ClusterHandbook.Publishing.Search;

/// <summary>
/// Writes the texts of a page for excerpts: one file, or several for a long page, cut between sections, so that a result
/// loads little more than what it shows. Each file tells all it takes to show a result.
/// </summary>
internal static class PartWriter
{
    /// <summary>Divides a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="target">How many characters a file should have.</param>
    /// <returns>The section that each file begins with.</returns>
    public static int[] Divide(SearchPage page, int target)
    {
        var starts = new List<int> { 0 };
        var length = 0;
        for (var i = 0; i < page.Sections.Count; i++)
        {
            var next = page.Sections[i].Text.Length;
            if (length > 0 && length + next > target)
            {
                starts.Add(i);
                length = 0;
            }

            length += next;
        }

        return [.. starts];
    }

    /// <summary>Writes what a file of a page holds: id, address, title, anchors, headings, the number of the first section, the texts, other names.</summary>
    public static void Write(Utf8JsonWriter json, SearchPage page, int[] starts, int part)
    {
        json.WriteStartArray();
        json.WriteStringValue(page.Id);
        json.WriteStringValue(page.Url);
        json.WriteStringValue(page.Title);
        WriteAnchors(json, page.Sections);
        WriteHeadings(json, page.Sections);
        json.WriteNumberValue(starts[part]);
        WriteTexts(json, page.Sections, starts[part], part + 1 < starts.Length ? starts[part + 1] : page.Sections.Count);
        json.WriteStartArray();
        foreach (var name in page.OtherNames) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static void WriteAnchors(Utf8JsonWriter json, IReadOnlyList<SearchSection> sections)
    {
        json.WriteStartArray();
        foreach (var section in sections) json.WriteStringValue(section.Anchor);
        json.WriteEndArray();
    }

    private static void WriteHeadings(Utf8JsonWriter json, IReadOnlyList<SearchSection> sections)
    {
        json.WriteStartArray();
        foreach (var section in sections) json.WriteStringValue(section.Heading);
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, IReadOnlyList<SearchSection> sections, int start, int end)
    {
        json.WriteStartArray();
        for (var i = start; i < end; i++) json.WriteStringValue(sections[i].Text);
        json.WriteEndArray();
    }
}
