using System.Globalization;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Validation.External;

/// <summary>Reads <c>input/links.yml</c>: how other sites are asked, and which addresses are exceptions, each with a reason and an end.</summary>
public static class LinkSettings
{
    private static readonly string[] Keys =
        ["ignore", "allow", "timeout", "totalTime", "perHost", "delay", "retries", "cacheDays", "allowPrivate"];

    /// <summary>Reads the file; what cannot be used is a finding and counts as not written.</summary>
    public static WithDiagnostics<ExternalOptions> Read(SourceText source)
    {
        var findings = new DiagnosticBag();
        var options = new ExternalOptions();
        var rules = new List<LinkRule>();
        foreach (var entry in YamlReader.Read(source, new TextSpan(0, source.Text.Length), findings)?.Entries ?? [])
        {
            var value = (entry.Value as YamlScalar)?.Value ?? "";
            var number = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var parsed) && parsed <= 1_000_000 ? parsed : -1;
            switch (entry.Key.Value)
            {
                case "ignore" or "allow" when entry.Value is YamlSequence list:
                    rules.AddRange(list.Items.Select(item => Rule(item, entry.Key.Value == "allow", source, findings)).OfType<LinkRule>());
                    break;
                case "allowPrivate" when value is "true" or "false":
                    options = options with { AllowPrivate = value == "true" };
                    break;
                case var key when number >= 0 && Set(options, key, number) is { } changed:
                    options = changed;
                    break;
                default:
                    findings.Add(BadKey(source, entry.Key.Span, entry.Key.Value));
                    break;
            }
        }

        return new(options with { Rules = rules }, findings.ToOrderedList());
    }

    private static ExternalOptions? Set(ExternalOptions options, string key, double number) => key switch
    {
        "timeout" when number > 0 => options with { Timeout = TimeSpan.FromSeconds(number) },
        "totalTime" when number > 0 => options with { TotalTime = TimeSpan.FromSeconds(number) },
        "delay" => options with { Delay = TimeSpan.FromSeconds(number) },
        "perHost" when number >= 1 => options with { PerHost = (int)number },
        "retries" => options with { Retries = (int)Math.Min(number, 10) },
        "cacheDays" => options with { CacheDays = (int)number },
        _ => null,
    };

    private static LinkRule? Rule(YamlNode node, bool isAllowed, SourceText source, DiagnosticBag findings)
    {
        string? Value(string key) => node is YamlMapping mapping
            ? (mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value as YamlScalar)?.Value
            : null;
        if (Value("address") is { Length: > 0 } address && Value("reason") is { Length: > 0 } reason
            && DateOnly.TryParseExact(Value("until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until))
        {
            return new LinkRule(address, reason, until, isAllowed, new AuthorPlace(source, node.Span));
        }

        findings.Add(BadRule(source, node.Span));
        return null;
    }

    private static Diagnostic BadRule(SourceText source, TextSpan span) => new(
        "CH0861", Severity.Error, "an exception needs an address, a reason and a date", source, span,
        "write `{ address: https://example.org/*, reason: Lets only browsers in., until: 2027-06-30 }`");

    private static Diagnostic BadKey(SourceText source, TextSpan span, string key) => new(
        "CH0861", Severity.Error, $"`{key}` is no setting of links, or its value cannot be used", source, span,
        Suggestion.DidYouMean(key, Keys.Where(k => k != key)) ?? $"the settings are {string.Join(", ", Keys)}; times are in seconds");
}
