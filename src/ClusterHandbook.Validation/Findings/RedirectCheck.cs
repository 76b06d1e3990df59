using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Links;

namespace ClusterHandbook.Validation.Findings;

/// <summary>Old addresses that lead nowhere, or to another old address.</summary>
internal static class RedirectCheck
{
    public static void Run(SiteMap map, FindingCollector findings)
    {
        foreach (var file in map.Files)
        {
            if (file.RedirectsTo is not { } to || Address.KindOf(System.Text.Encoding.UTF8.GetBytes(to)) == AddressKind.Outside) continue;
            var target = SitePath.Resolve("", System.Text.Encoding.UTF8.GetBytes(to));
            var place = new Place(file.Path, 1, 1, "");
            var number = target.Path is null ? -1 : map.Find(target.Path);
            if (number < 0)
            {
                findings.Add(place, (page, span) => NoTarget(page, span, to));
            }
            else if (map.Files[number].Kind == SiteFileKind.Redirect)
            {
                findings.Add(place, (page, span) => Chain(page, span, to));
            }
            else if (target.Fragment is { Length: > 0 } fragment && map.Files[number].Scanned is { } page && !page.HasId(fragment))
            {
                findings.Add(place, (source, span) => LinkCheck.NoFragment(source, span, fragment, page.Path, Suggestion.Closest(fragment, page.Ids)));
            }
        }
    }

    private static Diagnostic NoTarget(SourceText page, TextSpan span, string to) => new(
        "CH0820", Severity.Error, $"the old address `{page.Path}` leads to `{to}`, which does not exist", page, span,
        "let it lead to a page, or remove it");

    private static Diagnostic Chain(SourceText page, TextSpan span, string to) => new(
        "CH0820", Severity.Error, $"the old address `{page.Path}` leads to `{to}`, which is an old address itself", page, span,
        "let both lead to the page");
}
