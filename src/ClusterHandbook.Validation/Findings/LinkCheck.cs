using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Html;
using ClusterHandbook.Validation.Links;
using ClusterHandbook.Validation.Pages;

namespace ClusterHandbook.Validation.Findings;

/// <summary>Addresses that lead nowhere, or not as they should.</summary>
internal static class LinkCheck
{
    public static void Run(
        SiteMap map, AddressOutcome[] outcomes, AddressResolver resolver, FindingCollector findings, IAuthorPlaces? authors)
    {
        var groups = new MistakeGroups(authors, findings);
        var factories = new Dictionary<int, Mistake>();
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in map.Files)
        {
            foreach (var link in file.Scanned?.Links ?? [])
            {
                var outcome = outcomes[link.Address];
                if (outcome.Fault == AddressFault.None || IsRight(outcome.Fault, link.Use)) continue;
                if (!factories.TryGetValue(link.Address, out var factory))
                {
                    var written = resolver.Written(link.Address);
                    factories[link.Address] = factory = new Mistake(
                        $"{outcome.Fault} {(resolver.PathOf(link.Address) is { Path: not null } path ? $"{path.Path}#{path.Fragment}" : written)}",
                        Finding(link.Address, outcome, written, map, resolver));
                }

                var key = $"{link.Address} {link.Attribute}";
                if (!shown.TryGetValue(key, out var text))
                {
                    shown[key] = text = WrittenIn(link, resolver.Written(link.Address));
                }

                var place = new Place(file.Path, link.Line, link.Column, text);
                var sources = SourcesOf(file.Path, link, resolver, authors, text);
                if (sources.Count == 0 && authors?.InTemplate(file.Path, text, "") is { } template) groups.Add($"{outcome.Fault}", place, [template], factory.Make);
                else groups.Add(factory.Kind, place, sources, factory.Make);
            }
        }

        groups.Report();
    }

    private static IReadOnlyList<AuthorPlace> SourcesOf(string path, PageLink link, AddressResolver resolver, IAuthorPlaces? authors, string text)
    {
        if (authors is null) return [];
        return authors.InFile(path, link.Line, link.Column, text) is { } place ? [place] : authors.OfAddress(path, resolver.Written(link.Address));
    }

    // Search engines want the full address of a page; readers need one that also works without a network.
    private static bool IsRight(AddressFault fault, LinkUse use) => fault == AddressFault.OwnHost && use == LinkUse.Reference;

    private static string WrittenIn(PageLink link, string address) => link.Attribute is HtmlAttribute.Other
        ? PageText.Shorten(System.Text.Encoding.UTF8.GetBytes(address))
        : $"{HtmlAttributes.NameOf(link.Attribute)}=\"{PageText.Shorten(System.Text.Encoding.UTF8.GetBytes(address))}\"";

    private static FindingFactory Finding(int number, AddressOutcome outcome, string written, SiteMap map, AddressResolver resolver)
    {
        var target = outcome.File < 0 ? "" : map.Files[outcome.File].Path;
        switch (outcome.Fault)
        {
            case AddressFault.OtherCase:
                return (page, span) => OtherCase(page, span, written, target);
            case AddressFault.LeavesSite:
                return (page, span) => LeavesSite(page, span, written);
            case AddressFault.IsFolder:
                return (page, span) => IsFolder(page, span, written, target);
            case AddressFault.IsRedirect:
                var to = map.Files[outcome.File].RedirectsTo!;
                return (page, span) => IsRedirect(page, span, written, to);
            case AddressFault.TrailingSlash:
                return (page, span) => TrailingSlash(page, span, written, target);
            case AddressFault.OwnHost:
                return (page, span) => OwnHost(page, span, written, target);
            case AddressFault.OwnHostUnsafe:
                return (page, span) => OwnHostUnsafe(page, span, written);
            case AddressFault.FragmentMissing:
                var (fragment, id) = (resolver.PathOf(number).Fragment!, resolver.Suggest(number, outcome));
                return (page, span) => NoFragment(page, span, fragment, target, id);
            default:
                var suggestion = resolver.Suggest(number, outcome);
                return (page, span) => NoTarget(page, span, written, suggestion);
        }
    }

    private static Diagnostic NoTarget(SourceText page, TextSpan span, string written, string? closest) => new(
        "CH0801", Severity.Error, $"`{written}` leads to no page or file of the site", page, span,
        closest is null ? "check the address, or remove the link" : $"did you mean `{closest}`?");

    private static Diagnostic OtherCase(SourceText page, TextSpan span, string written, string target) => new(
        "CH0802", Severity.Error, $"`{written}` is spelt unlike the file `{target}`: capitals and accents count on the web", page, span,
        $"write it as the file is named: `{target}`");

    internal static Diagnostic NoFragment(SourceText page, TextSpan span, string fragment, string target, string? closest) => new(
        "CH0803", Severity.Error, $"`{target}` has no part `#{fragment}`", page, span,
        closest is null ? "check the id after `#`, or link to the page without it" : $"did you mean `#{closest}`?");

    private static Diagnostic LeavesSite(SourceText page, TextSpan span, string written) => new(
        "CH0804", Severity.Error, $"`{written}` leads out of the site", page, span,
        "remove `../` steps: the handbook also lies in folders and archives of its own");

    private static Diagnostic IsFolder(SourceText page, TextSpan span, string written, string target) => new(
        "CH0806", Severity.Error, $"`{written}` leads to a folder, which opens no page from a disk", page, span,
        $"link to the page itself: `{target}`");

    private static Diagnostic IsRedirect(SourceText page, TextSpan span, string written, string to) => new(
        "CH0807", Severity.Warning, $"`{written}` is an old address, which leads on to `{to}`", page, span, $"link to `{to}`");

    private static Diagnostic TrailingSlash(SourceText page, TextSpan span, string written, string target) => new(
        "CH0824", Severity.Error, $"`{written}` ends with a slash, but `{target}` is a file and not a folder", page, span,
        "remove the slash at its end");

    private static Diagnostic OwnHost(SourceText page, TextSpan span, string written, string target) => new(
        "CH0821", Severity.Warning, $"`{written}` names this site by its full address, which leads away from a copy of it", page, span,
        $"link to `{target}` by its path from this page");

    private static Diagnostic OwnHostUnsafe(SourceText page, TextSpan span, string written) => new(
        "CH0822", Severity.Error, $"`{written}` leads to this site without encryption, which the site itself uses", page, span,
        "link to the page by its path, or write `https:`");

    private sealed record Mistake(string Kind, FindingFactory Make);
}
