using System.Text;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Text;
using ClusterHandbook.Publishing.Models;
using ClusterHandbook.Templates;
using static ClusterHandbook.Publishing.Planning.ViewFactory;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>Makes the list of works, each with the pages that cite it.</summary>
internal static class BibliographyFactory
{
    public static BibliographyView Create(Handbook handbook, ViewFactory views) => new(
    [
        .. handbook.Catalog.References
            .Where(r => handbook.CitedBy(r.Key).Count > 0)
            .OrderByAlphabet(SortKey).ThenBy(r => r.Year, StringComparer.Ordinal).ThenBy(r => r.Key, StringComparer.Ordinal)
            .Select(r => new WorkView(
                r.Key,
                new Utf8Html(Encoding.UTF8.GetBytes(Html(r))),
                r.In is not null && handbook.Catalog.FindReference(r.In) is { } through
                    ? new LinkView(through.Short, $"{PageAddresses.Bibliography}#{through.Key}")
                    : null,
                [.. handbook.CitedBy(r.Key).Select(views.Link)])),
    ]);

    private static string SortKey(Reference work) => work.Authors.Count > 0 ? string.Join(' ', work.Authors) : work.Short;

    private static string Html(Reference work)
    {
        var html = new StringBuilder();
        if (work.Authors.Count > 0)
        {
            html.Append(Encode(Names(work.Authors)));
            html.Append(work.Year is null ? ". " : $" ({Encode(work.Year)}). ");
        }

        var title = Encode(work.Title);
        html.Append(work.Container is null ? $"<i>{title}</i>" : $"“{title}”");
        if (work.Authors.Count == 0 && work.Year is not null) html.Append($" ({Encode(work.Year)})");
        if (work.Container is not null)
        {
            html.Append(work.Editors.Count > 0 ? $", in {Encode(Names(work.Editors))} ({(work.Editors.Count == 1 ? "ed." : "eds")}), " : ", ");
            html.Append($"<i>{Encode(work.Container)}</i>");
        }

        html.Append(VolumeAndPages(work));
        if (work.Place is not null || work.Publisher is not null)
        {
            html.Append($". {Encode(string.Join(": ", new[] { work.Place, work.Publisher }.OfType<string>()))}");
        }

        if (html[^1] != '.') html.Append('.');
        if (work.Doi is not null) html.Append($" <a href=\"https://doi.org/{Encode(work.Doi)}\">doi.org/{Encode(work.Doi)}</a>");
        else if (work.Url is not null) html.Append($" <a href=\"{Encode(work.Url)}\">{Encode(work.Url)}</a>");
        return html.ToString();
    }

    private static string VolumeAndPages(Reference work)
    {
        var issue = work.Issue is null ? "" : $"({Encode(work.Issue)})";
        var volume = work.Volume is null ? issue : $" {Encode(work.Volume)}{issue}";
        return volume + (work.Pages is null ? "" : $", {(work.Pages.Any(c => c is '-' or '–') ? "pp." : "p.")} {Encode(work.Pages)}");
    }

    private static string Names(IReadOnlyList<string> names) => names.Count switch
    {
        1 => names[0],
        2 => $"{names[0]}, and {names[1]}",
        _ => string.Join("; ", names),
    };
}
