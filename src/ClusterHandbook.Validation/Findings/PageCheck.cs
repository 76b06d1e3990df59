using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Links;
using ClusterHandbook.Validation.Pages;

namespace ClusterHandbook.Validation.Findings;

/// <summary>What is wrong with pages by themselves.</summary>
internal static class PageCheck
{
    public static void Run(SiteMap map, FindingCollector findings, IAuthorPlaces? authors)
    {
        var suggestions = new IdSuggestions();
        var groups = new MistakeGroups(authors, findings);
        foreach (var page in map.Files.Select(file => file.Scanned).OfType<ScannedPage>())
        {
            foreach (var problem in page.Problems)
            {
                var place = new Place(page.Path, problem.Line, problem.Column, problem.Written);
                var kind = $"{problem.Kind} {problem.Written} {problem.Detail}";
                var make = Finding(page, problem, suggestions);
                var sources = SourcesOf(page.Path, problem, authors);
                if (sources.Count == 0 && InTheme(page.Path, problem, authors) is { } template) groups.Add($"{problem.Kind}", place, [template], make);
                else groups.Add(kind, place, sources, make);
            }
        }

        groups.Report();
    }

    // The text before the template: what an author can mend is the author's.
    private static IReadOnlyList<AuthorPlace> SourcesOf(string page, PageProblem problem, IAuthorPlaces? authors)
    {
        if (authors is null) return [];
        if (authors.InFile(page, problem.Line, problem.Column, problem.Written) is { } inFile) return [inFile];
        return problem.Kind switch
        {
            PageProblemKind.FragmentMissing => authors.OfAddress(page, "#" + problem.Detail),
            PageProblemKind.DuplicateId => authors.OfId(page, problem.Detail),
            PageProblemKind.HeadingSkip or PageProblemKind.SecondMainHeading => IdOf(problem.Tag) is { } id ? authors.OfId(page, id) : [],
            PageProblemKind.RootRelative or PageProblemKind.Malformed or PageProblemKind.BadMail or PageProblemKind.BadOutside
                or PageProblemKind.ResourceOutside or PageProblemKind.OtherHost => authors.OfAddress(page, problem.Detail),
            _ => [],
        };
    }

    // What is missing altogether is missing in the layout.
    private static AuthorPlace? InTheme(string page, PageProblem problem, IAuthorPlaces? authors) => problem.Kind switch
    {
        PageProblemKind.NoMainHeading or PageProblemKind.NoTitle => authors?.LayoutOf(page),
        _ when problem.Tag.Length > 0 => authors?.InTemplate(page, problem.Written, problem.Tag),
        _ => null,
    };

    private static string? IdOf(string tag)
    {
        var start = tag.IndexOf(" id=\"", StringComparison.Ordinal) + 5;
        return start > 4 && tag.IndexOf('"', start) is > 0 and var end ? tag[start..end] : null;
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
        PageProblemKind.NoLanguage => NoLanguage,
        PageProblemKind.Malformed => (source, span) => Malformed(source, span, problem.Detail),
        PageProblemKind.BadMail => (source, span) => BadMail(source, span, problem.Detail),
        PageProblemKind.BadOutside => (source, span) => BadOutside(source, span, problem.Detail),
        PageProblemKind.NotUtf8 => NotUtf8,
        PageProblemKind.Huge => (source, span) => Huge(source, span, problem.Detail),
        PageProblemKind.Unreadable => (source, span) => Unreadable(source, span, problem.Detail),
        PageProblemKind.NeedsServer => (source, span) => NeedsServer(source, span, problem.Detail),
        PageProblemKind.AsksServer => (source, span) => AsksServer(source, span, problem.Detail),
        PageProblemKind.OtherHost => (source, span) => OtherHost(source, span, problem.Detail),
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

    private static Diagnostic NoLanguage(SourceText page, TextSpan span) => new(
        "CH0829", Severity.Error, "the page does not say in which language it is", page, span,
        "give `html` a `lang`, such as `lang=\"en\"`: screen readers choose their voice by it");

    private static Diagnostic Malformed(SourceText page, TextSpan span, string address) => new(
        "CH0835", Severity.Warning, $"`{address}` is not written as an address must be", page, span,
        "write `/` for `\\`, `%20` for a space and `%25` for a percent sign");

    private static Diagnostic BadMail(SourceText page, TextSpan span, string address) => new(
        "CH0839", Severity.Error, $"`{address}` is not an e-mail address", page, span, "write it as `mailto:name@example.org`");

    private static Diagnostic BadOutside(SourceText page, TextSpan span, string address) => new(
        "CH0840", Severity.Error, $"`{address}` names no host", page, span, "write it as `https://example.org/page`");

    private static Diagnostic NotUtf8(SourceText page, TextSpan span) => new(
        "CH0836", Severity.Error, "the page is not UTF-8", page, span, "save it as UTF-8; links in it may not have been understood");

    private static Diagnostic Huge(SourceText page, TextSpan span, string size) => new(
        "CH0837", Severity.Warning, $"the page has {size} MiB, which no phone can show", page, span, "split it into several pages");

    private static Diagnostic Unreadable(SourceText file, TextSpan span, string why) => new(
        "CH0841", Severity.Error, $"the file cannot be understood: {why}", file, span,
        "make it anew: programs that read it will refuse it");

    private static Diagnostic NeedsServer(SourceText page, TextSpan span, string what)
    {
        var (message, help) = what switch
        {
            "module" => ("a browser refuses module scripts on a page that is opened from a disk", "make it a classic script with `defer`"),
            "crossorigin" => ("with `crossorigin` a browser refuses the file on a page that is opened from a disk", "remove it: the site's own files need none"),
            "use" => ("a browser shows no part of another drawing on a page that is opened from a disk", "put the drawing into the page, or show it with `img`"),
            _ => ("an address that begins with `//` leads into the disk on a page that is opened from there", "write `https:` before it"),
        };
        return new("CH0842", Severity.Error, message, page, span, help);
    }

    private static Diagnostic AsksServer(SourceText script, TextSpan span, string call) => new(
        "CH0843", Severity.Warning, $"`{call}` does nothing on a page that is opened from a disk", script, span,
        "let the build write what the script needs into the page, or into a script that registers it");

    private static Diagnostic OtherHost(SourceText file, TextSpan span, string address) => new(
        "CH0830", Severity.Error, $"`{address}` is not an address of this site", file, span,
        "a sitemap and a feed name pages of their own site, each by its full address; check the setting `Host`");
}
