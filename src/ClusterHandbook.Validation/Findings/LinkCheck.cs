using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Html;
using ClusterHandbook.Validation.Links;
using ClusterHandbook.Validation.Pages;

namespace ClusterHandbook.Validation.Findings;

/// <summary>Addresses that lead nowhere, or not as they should.</summary>
internal static class LinkCheck
{
    // What stands on more pages than that comes from a template: one mistake, one finding.
    private const int MostPages = 5;
    private const int RelatedShown = 3;

    public static void Run(SiteMap map, AddressOutcome[] outcomes, AddressResolver resolver, FindingCollector findings)
    {
        var uses = new Dictionary<int, List<(ScannedPage Page, PageLink Link)>>();
        var order = new List<int>();
        foreach (var file in map.Files)
        {
            foreach (var link in file.Scanned?.Links ?? [])
            {
                if (outcomes[link.Address].Fault == AddressFault.None) continue;
                if (!uses.TryGetValue(link.Address, out var list))
                {
                    uses[link.Address] = list = [];
                    order.Add(link.Address);
                }

                list.Add((file.Scanned!, link));
            }
        }

        foreach (var address in order) Report(address, outcomes[address], uses[address], map, resolver, findings);
    }

    private static void Report(
        int address, AddressOutcome outcome, List<(ScannedPage Page, PageLink Link)> uses, SiteMap map, AddressResolver resolver,
        FindingCollector findings)
    {
        var written = resolver.Written(address);
        var places = uses.ConvertAll(use => new Place(use.Page.Path, use.Link.Line, use.Link.Column, WrittenIn(use.Link, written)));
        var make = Finding(address, outcome, written, map, resolver);
        if (uses.Select(use => use.Page).Distinct().Count() <= MostPages)
        {
            foreach (var place in places) findings.Add(place, make);
        }
        else
        {
            findings.Add(
                places[0], (page, span) => make(page, span) with { Count = places.Count }, [.. places.Skip(1).Take(RelatedShown)]);
        }
    }

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
}
