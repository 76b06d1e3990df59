using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Links;
using ClusterHandbook.Validation.Pages;

namespace ClusterHandbook.Validation.Findings;

/// <summary>What is wrong with pages by themselves.</summary>
internal static class PageCheck
{
    // The same piece of markup on more pages than that comes from a template: one mistake, one finding.
    private const int MostPages = 5;
    private const int RelatedShown = 3;

    public static void Run(SiteMap map, FindingCollector findings)
    {
        var suggestions = new IdSuggestions();
        var problems = map.Files.SelectMany(file => (file.Scanned?.Problems ?? []).Select(problem => (Page: file.Scanned!, Problem: problem)));
        foreach (var same in problems.GroupBy(p => (p.Problem.Kind, p.Problem.Written, p.Problem.Detail)))
        {
            var all = same.ToList();
            var places = all.ConvertAll(p => new Place(p.Page.Path, p.Problem.Line, p.Problem.Column, p.Problem.Written));
            if (all.Select(p => p.Page).Distinct().Count() <= MostPages)
            {
                for (var i = 0; i < all.Count; i++) findings.Add(places[i], Finding(all[i].Page, all[i].Problem, suggestions));
            }
            else
            {
                var make = Finding(all[0].Page, all[0].Problem, suggestions);
                findings.Add(
                    places[0], (page, span) => make(page, span) with { Count = places.Count }, [.. places.Skip(1).Take(RelatedShown)]);
            }
        }
    }

    private static FindingFactory Finding(ScannedPage page, PageProblem problem, IdSuggestions suggestions) => problem.Kind switch
    {
        PageProblemKind.FragmentMissing => (source, span) => LinkCheck.NoFragment(
            source, span, problem.Detail, page.Path, suggestions.Closest(problem.Detail, page)),
        PageProblemKind.RootRelative => (source, span) => RootRelative(source, span, problem.Detail),
        PageProblemKind.EmptyAddress => (source, span) => EmptyAddress(source, span, problem.Detail),
        PageProblemKind.EmptyLink => EmptyLink,
        PageProblemKind.DuplicateId => (source, span) => DuplicateId(source, span, problem.Detail),
        PageProblemKind.NoMainHeading => NoMainHeading,
        PageProblemKind.SecondMainHeading => SecondMainHeading,
        PageProblemKind.HeadingSkip => (source, span) => HeadingSkip(source, span, problem.Detail[0], problem.Detail[1]),
        PageProblemKind.NoTitle => NoTitle,
        PageProblemKind.NoAlternative => NoAlternative,
        PageProblemKind.Inline => (source, span) => Inline(source, span, problem.Detail),
        PageProblemKind.ScriptAddress => (source, span) => Inline(source, span, "a `javascript:` address"),
        PageProblemKind.ResourceOutside => (source, span) => ResourceOutside(source, span, problem.Detail),
        _ => BaseElement,
    };

    private static Diagnostic RootRelative(SourceText page, TextSpan span, string address) => new(
        "CH0805", Severity.Error, $"`{address}` begins at the root of a server, and leads nowhere in a folder on a disk", page, span,
        "write the address relative to the page, such as `../cases/brest.html`");

    private static Diagnostic EmptyAddress(SourceText page, TextSpan span, string attribute) => new(
        "CH0808", Severity.Error, $"the `{attribute}` is empty", page, span, "give the address, or remove the attribute");

    private static Diagnostic EmptyLink(SourceText page, TextSpan span) => new(
        "CH0809", Severity.Error, "the link has no text, so that a screen reader has nothing to say", page, span,
        "write what it leads to, or give its picture an `alt`, or the link an `aria-label`");

    private static Diagnostic DuplicateId(SourceText page, TextSpan span, string id) => new(
        "CH0810", Severity.Error, $"the id `{id}` is used before on this page", page, span,
        "give one of the two another id: a link can lead to the first only");

    private static Diagnostic NoMainHeading(SourceText page, TextSpan span) => new(
        "CH0811", Severity.Error, "the page has no heading of level 1", page, span, "every page has exactly one `h1`: its title");

    private static Diagnostic SecondMainHeading(SourceText page, TextSpan span) => new(
        "CH0811", Severity.Error, "the page has a second heading of level 1", page, span,
        "make it level 2: every page has exactly one `h1`, its title");

    private static Diagnostic HeadingSkip(SourceText page, TextSpan span, char before, char level) => new(
        "CH0812", Severity.Warning, $"a heading of level {level} follows one of level {before}", page, span,
        $"make it level {(char)(before + 1)}: readers who listen to the page move by levels");

    private static Diagnostic NoTitle(SourceText page, TextSpan span) => new(
        "CH0813", Severity.Error, "the page has no title", page, span,
        "give it a `title`: tabs, bookmarks and search engines show it");

    private static Diagnostic NoAlternative(SourceText page, TextSpan span) => new(
        "CH0814", Severity.Error, "the image has no `alt`", page, span,
        "say in `alt` what it shows; an image that is only decoration has an empty one");

    private static Diagnostic Inline(SourceText page, TextSpan span, string what) => new(
        "CH0815", Severity.Error, $"{what} does nothing: the site's security policy forbids it", page, span,
        "put it into a script or style file of the theme");

    private static Diagnostic ResourceOutside(SourceText page, TextSpan span, string address) => new(
        "CH0816", Severity.Error, $"`{address}` would be loaded from outside the site, which its security policy forbids", page, span,
        "put the file into the site: no reader's visit is told to somebody else, and it works without a network");

    private static Diagnostic BaseElement(SourceText page, TextSpan span) => new(
        "CH0819", Severity.Error, "`base` changes where every address of the page leads, and the security policy forbids it", page, span,
        "remove it; the other addresses of this page were not checked");
}
