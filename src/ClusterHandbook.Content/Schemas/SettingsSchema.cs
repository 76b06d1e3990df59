using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;
using static ClusterHandbook.Content.Schemas.Fields;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The keys of <c>settings.yml</c>, with Statiq's names where Statiq has the same thing.</summary>
public static class SettingsSchema
{
    private static readonly Settings Default = new();
    private static readonly Field<string> SiteTitle = Optional("SiteTitle", CommonFields.Literal, Default.SiteTitle, "Name of the site.");
    private static readonly Field<string> SiteDescription = Optional("SiteDescription", CommonFields.Literal, "", "One sentence on the site.");
    private static readonly Field<string?> Host = Optional("Host", new HostKind(), "Host name without scheme, such as `handbook.example.org`.");
    private static readonly Field<bool> LinksUseHttps = Optional("LinksUseHttps", new BooleanKind(), true, "`false` for a host without TLS.");
    private static readonly Field<string> LinkRoot = Optional("LinkRoot", CommonFields.Literal, "/", "The path under which the site lies on its host.");
    private static readonly Field<string> Language = Optional("Language", CommonFields.Literal, "en", "The default language, as a code.");
    private static readonly Field<IReadOnlyList<string>> Languages = Optional("Languages", new ListKind<string>(CommonFields.Literal), [], "Further languages, as codes.");
    private static readonly Field<string> Theme = Optional("Theme", new IdKind(), "handbook", "A folder in `themes/`.");
    private static readonly Field<string> Edition = Optional("Edition", CommonFields.Literal, "", "What this state of the handbook is called.");
    private static readonly Field<string?> EditUrl = Optional("EditUrl", new WebAddressKind(), "Where a file can be edited, with `{path}` for its path.");
    private static readonly Field<string?> HistoryUrl = Optional("HistoryUrl", new WebAddressKind(), "Where a file's history can be seen, with `{path}`.");
    private static readonly Field<string> Licence = Optional("Licence", CommonFields.Literal, "", "Name of the licence of the content.");
    private static readonly Field<bool> NoIndex = Optional("NoIndex", new BooleanKind(), false, "`true` keeps search engines away.");
    private static readonly Field<bool> FindingsPages = Optional("FindingsPages", new BooleanKind(), false, "`true` publishes a page for every finding code.");
    private static readonly Field<string> Browser = Optional("Browser", CommonFields.Literal, "", "The Chrome, Chromium or Edge that prints editions; one is looked for when missing.");
    private static readonly Field<int> ImageBudget = Optional("ImageBudget", new IntegerKind(1000, 10_000_000), Default.ImageBudget, "The largest image, in bytes.");

    /// <summary>All its keys.</summary>
    public static RecordSchema Schema { get; } = new("settings file",
    [
        SiteTitle, SiteDescription, Host, LinksUseHttps, LinkRoot, Language, Languages, Theme, Edition, EditUrl, HistoryUrl,
        Licence, NoIndex, FindingsPages, Browser, ImageBudget,
    ]);

    /// <summary>
    /// Reads the settings: the file first, then each of <paramref name="overrides"/> in turn (the environment, then the
    /// command line), as pairs of key and value with the name of where they come from.
    /// </summary>
    public static Settings Bind(
        SourceText? file, IReadOnlyList<SettingOverride> overrides, DiagnosticBag findings)
    {
        var entries = new List<YamlEntry>();
        var source = file ?? new SourceText("settings.yml", "");
        if (file is not null && YamlReader.Read(file, new TextSpan(0, file.Text.Length), findings) is { } mapping)
        {
            entries.AddRange(mapping.Entries);
        }

        var values = Schema.Bind(new YamlMapping(entries, default), new BindContext(source, findings, Taxonomy.Empty));
        var settings = Create(values, new Settings());
        foreach (var setting in overrides)
        {
            var line = new SourceText(setting.Origin, $"{setting.Key}={setting.Value}");
            var entry = new YamlEntry(
                new YamlScalar(setting.Key, true, new TextSpan(0, setting.Key.Length)),
                new YamlScalar(setting.Value, true, new TextSpan(setting.Key.Length + 1, setting.Value.Length)));
            settings = Create(
                Schema.Bind(new YamlMapping([entry], default), new BindContext(line, findings, Taxonomy.Empty)), settings);
        }

        return settings;
    }

    private static Settings Create(FieldValues v, Settings before) => before with
    {
        SiteTitle = v.Has(SiteTitle) ? v.Get(SiteTitle) : before.SiteTitle,
        SiteDescription = v.Has(SiteDescription) ? v.Get(SiteDescription) : before.SiteDescription,
        Host = v.Has(Host) ? v.Get(Host) : before.Host,
        LinksUseHttps = v.Has(LinksUseHttps) ? v.Get(LinksUseHttps) : before.LinksUseHttps,
        LinkRoot = v.Has(LinkRoot) ? "/" + v.Get(LinkRoot).Trim('/') + (v.Get(LinkRoot).Trim('/').Length == 0 ? "" : "/") : before.LinkRoot,
        Language = v.Has(Language) ? v.Get(Language) : before.Language,
        Languages = v.Has(Languages) ? v.Get(Languages) : before.Languages,
        Theme = v.Has(Theme) ? v.Get(Theme) : before.Theme,
        Edition = v.Has(Edition) ? v.Get(Edition) : before.Edition,
        EditUrl = v.Has(EditUrl) ? v.Get(EditUrl) : before.EditUrl,
        HistoryUrl = v.Has(HistoryUrl) ? v.Get(HistoryUrl) : before.HistoryUrl,
        Licence = v.Has(Licence) ? v.Get(Licence) : before.Licence,
        NoIndex = v.Has(NoIndex) ? v.Get(NoIndex) : before.NoIndex,
        FindingsPages = v.Has(FindingsPages) ? v.Get(FindingsPages) : before.FindingsPages,
        Browser = v.Has(Browser) ? v.Get(Browser) : before.Browser,
        ImageBudget = v.Has(ImageBudget) ? v.Get(ImageBudget) : before.ImageBudget,
    };
}

/// <summary>A setting from outside the file.</summary>
/// <param name="Origin">Where it comes from, for messages: <c>environment HANDBOOK_HOST</c>, <c>-s Host</c>.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
public sealed record SettingOverride(string Origin, string Key, string Value);
