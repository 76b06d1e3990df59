using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Html;
using ClusterHandbook.Validation.Links;
using ClusterHandbook.Validation.Pages;

namespace ClusterHandbook.Validation.Findings;

/// <summary>Pages in other languages: the link must say the language that the page has, and the page must link back.</summary>
internal static class LanguageCheck
{
    public static void Run(SiteMap map, AddressOutcome[] outcomes, AddressResolver resolver, FindingCollector findings, IAuthorPlaces? authors)
    {
        foreach (var page in map.Files.Select(file => file.Scanned).OfType<ScannedPage>())
        {
            foreach (var alternate in page.Alternates)
            {
                var link = page.Links[alternate.Link];
                if (outcomes[link.Address].File is not (>= 0 and var number) || map.Files[number].Scanned is not { } target) continue;
                var written = resolver.Written(link.Address);
                var place = new Place(page.Path, link.Line, link.Column, $"{HtmlAttributes.NameOf(link.Attribute)}=\"{written}\"");
                var author = AuthorOf(page.Path, written, place.Written, authors);
                if (Differs(alternate.Language, target.Language))
                {
                    findings.Add(author, place, (source, span) => OtherLanguage(source, span, alternate.Language, target));
                }
                else if (alternate.IsAlternate && !IsForEverybody(alternate.Language) && !ReferenceEquals(target, page) && !LinksBack(target, page, outcomes, map))
                {
                    findings.Add(author, place, (source, span) => NoWayBack(source, span, target.Path, page.Path));
                }
            }
        }
    }

    // A link in a text, or else the text whose language is in question.
    private static AuthorPlace? AuthorOf(string page, string address, string written, IAuthorPlaces? authors) => authors is null ? null
        : authors.OfAddress(page, address) is [var place, ..] ? place
        : authors.InTemplate(page, written, "") ?? authors.OfFile(page);

    // “fr” is right for a page in “fr-CA”, and the other way round.
    private static bool Differs(string said, string? actual) =>
        actual is { Length: > 0 } && !IsForEverybody(said)
        && !said.Split('-')[0].Equals(actual.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    // The page where all readers choose their language names none of the others.
    private static bool IsForEverybody(string said) => said.Equals("x-default", StringComparison.OrdinalIgnoreCase);

    private static bool LinksBack(ScannedPage from, ScannedPage to, AddressOutcome[] outcomes, SiteMap map) =>
        from.Alternates.Any(a => a.IsAlternate && outcomes[from.Links[a.Link].Address].File is >= 0 and var file
            && ReferenceEquals(map.Files[file].Scanned, to));

    private static Diagnostic OtherLanguage(SourceText page, TextSpan span, string said, ScannedPage target) => new(
        "CH0827", Severity.Error, $"the link promises language `{said}`, but `{target.Path}` is in `{target.Language}`", page, span,
        "correct the `hreflang`, or the `lang` of the page");

    private static Diagnostic NoWayBack(SourceText page, TextSpan span, string target, string from) => new(
        "CH0828", Severity.Warning, $"`{target}` does not name `{from}` as its version in another language", page, span,
        "let both pages name each other with `link rel=\"alternate\"`: search engines believe only both");
}
