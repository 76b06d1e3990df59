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
    public static List<int> Divide(SearchPage page, int target)
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

        return starts;
    }

    /// <summary>Writes what a file of a page holds: id, address, title, anchors, headings, the number of the first section, the texts, other names.</summary>
    public static void Write(Utf8JsonWriter json, SearchPage page, List<int> starts, int part)
    {
        json.WriteStartArray();
        json.WriteStringValue(page.Id);
        json.WriteStringValue(page.Url);
        json.WriteStringValue(page.Title);
        WriteStrings(json, page.Sections.Select(s => s.Anchor));
        WriteStrings(json, page.Sections.Select(s => s.Heading));
        json.WriteNumberValue(starts[part]);
        var end = part + 1 < starts.Count ? starts[part + 1] : page.Sections.Count;
        WriteStrings(json, page.Sections.Skip(starts[part]).Take(end - starts[part]).Select(s => s.Text));
        WriteStrings(json, page.OtherNames);
        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
