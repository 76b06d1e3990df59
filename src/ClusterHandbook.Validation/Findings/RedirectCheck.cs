using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Links;

namespace ClusterHandbook.Validation.Findings;

/// <summary>Old addresses that lead nowhere, to another old address, or round in a circle.</summary>
internal static class RedirectCheck
{
    /// <summary>Checks where every old address leads.</summary>
    public static void Run(SiteMap map, FindingCollector findings, IAuthorPlaces? authors)
    {
        var inLoop = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in map.Files)
        {
            if (file.RedirectsTo is not { } to || Address.KindOf(Encoding.UTF8.GetBytes(to)) == AddressKind.Outside) continue;
            if (Check(map, file, to, inLoop) is { } make) findings.Add(authors?.OfFile(file.Path), file.Rule ?? new Place(file.Path, 1, 1, ""), make);
        }
    }

    /// <summary>Checks the lines of <c>_redirects</c> by themselves, and gives back the old addresses that only they know.</summary>
    public static IReadOnlyList<SiteFile> ReadRules(IEnumerable<RedirectRule> rules, IEnumerable<SiteFile> files, FindingCollector findings)
    {
        var known = files.DistinctBy(file => file.Path, StringComparer.Ordinal).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var added = new List<SiteFile>();
        foreach (var rule in rules.OrderBy(rule => rule.Place.Line))
        {
            if (rule.From is not { } from)
            {
                findings.Add(rule.Place, BadLine);
            }
            else if (!known.TryGetValue(from, out var file))
            {
                added.Add(known[from] = new SiteFile(from, SiteFileKind.Redirect, null) { RedirectsTo = rule.To, Rule = rule.Place });
            }
            else if (file.Kind != SiteFileKind.Redirect)
            {
                findings.Add(rule.Place, (page, span) => HidesPage(page, span, from));
            }
            else if (!string.Equals(file.RedirectsTo, rule.To, StringComparison.Ordinal))
            {
                findings.Add(rule.Place, (page, span) => Twice(page, span, from, file.RedirectsTo!));
            }
        }

        return added;
    }

    private static FindingFactory? Check(SiteMap map, SiteFile file, string to, HashSet<string> inLoop)
    {
        var target = SitePath.Resolve("", Encoding.UTF8.GetBytes(to));
        var number = target.Path is null ? -1 : map.FindServed(target.Path);
        if (number < 0) return (page, span) => NoTarget(page, span, file.Path, to);
        var found = map.Files[number];
        if (found.Kind == SiteFileKind.Redirect)
        {
            if (inLoop.Contains(file.Path)) return null;
            var circle = Circle(map, file);
            inLoop.UnionWith(circle);
            return circle.Count > 0 ? (page, span) => Loop(page, span, circle) : (page, span) => Chain(page, span, file.Path, to);
        }

        return target.Fragment is { Length: > 0 } fragment && found.Scanned is { } scanned && !scanned.HasId(fragment)
            ? (source, span) => LinkCheck.NoFragment(source, span, fragment, scanned.Path, Suggestion.Closest(fragment, scanned.Ids))
            : null;
    }

    // The addresses that lead back to this one, itself first; empty when the way ends.
    private static List<string> Circle(SiteMap map, SiteFile start)
    {
        var way = new List<string>();
        for (var file = start; file.RedirectsTo is { } to && !way.Contains(file.Path);)
        {
            way.Add(file.Path);
            var path = SitePath.Resolve("", Encoding.UTF8.GetBytes(to)).Path;
            if (path is null || map.FindServed(path) is not (>= 0 and var number)) return [];
            file = map.Files[number];
            if (ReferenceEquals(file, start)) return way;
        }

        return [];
    }

    private static Diagnostic NoTarget(SourceText page, TextSpan span, string from, string to) => new(
        "CH0820", Severity.Error, $"the old address `{from}` leads to `{to}`, which does not exist", page, span,
        "let it lead to a page, or remove it");

    private static Diagnostic Chain(SourceText page, TextSpan span, string from, string to) => new(
        "CH0820", Severity.Error, $"the old address `{from}` leads to `{to}`, which is an old address itself", page, span,
        "let both lead to the page");

    private static Diagnostic Loop(SourceText page, TextSpan span, List<string> circle) => new(
        "CH0823", Severity.Error, $"old addresses lead round in a circle: {string.Join(" → ", circle.Append(circle[0]).Select(p => $"`{p}`"))}", page, span,
        "let one of them lead to a page");

    private static Diagnostic BadLine(SourceText page, TextSpan span) => new(
        "CH0832", Severity.Error, "the line is no redirect", page, span, "write `/old.html /new.html 301!`, both below the root of the site");

    private static Diagnostic HidesPage(SourceText page, TextSpan span, string from) => new(
        "CH0833", Severity.Error, $"`{from}` is a page, which this redirect hides from everybody", page, span,
        "remove the redirect, or the page");

    private static Diagnostic Twice(SourceText page, TextSpan span, string from, string to) => new(
        "CH0834", Severity.Error, $"the old address `{from}` already leads to `{to}`", page, span, "keep one of the two");
}
