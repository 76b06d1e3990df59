namespace ClusterHandbook.Content.Model;

/// <summary>What <c>settings.yml</c>, the environment and the command line decide for the whole site.</summary>
public sealed record Settings
{
    /// <summary>Name of the site.</summary>
    public string SiteTitle { get; init; } = "Handbook";

    /// <summary>One sentence on the site, for search engines and feeds.</summary>
    public string SiteDescription { get; init; } = "";

    /// <summary>Host name without scheme, such as <c>clusterhandbook.example</c>; null when nobody knows it.</summary>
    public string? Host { get; init; }

    /// <summary>False for a host without TLS.</summary>
    public bool LinksUseHttps { get; init; } = true;

    /// <summary>The path under which the site lies on its host, with slashes at both ends.</summary>
    public string LinkRoot { get; init; } = "/";

    /// <summary>BCP 47 tag of the default language.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Further languages, each under a folder of its name.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Name of the theme, a folder in <c>themes/</c>.</summary>
    public string Theme { get; init; } = "handbook";

    /// <summary>What this state of the handbook is called: “Edition 1, 2026”.</summary>
    public string Edition { get; init; } = "";

    /// <summary>Where a file can be edited, with <c>{path}</c> for its path from the root of the repository; or null.</summary>
    public string? EditUrl { get; init; }

    /// <summary>Where a file's history can be seen, with <c>{path}</c>; or null.</summary>
    public string? HistoryUrl { get; init; }

    /// <summary>Name of the licence of the content.</summary>
    public string Licence { get; init; } = "";

    /// <summary>The browser that prints editions, a path or a command; empty to look for one.</summary>
    public string Browser { get; init; } = "";

    /// <summary>True keeps search engines away (deploy previews).</summary>
    public bool NoIndex { get; init; }

    /// <summary>True publishes a page for every finding code.</summary>
    public bool FindingsPages { get; init; }

    /// <summary>The largest image, in bytes.</summary>
    public int ImageBudget { get; init; } = 200_000;

    /// <summary>What a copy to take along says of itself; null for the site itself. No file can set it.</summary>
    public OfflineCopy? Offline { get; init; }

    /// <summary>Scheme, host and link root, without a slash at the end; null without a host.</summary>
    public string? BaseUrl => Host is null ? null : (LinksUseHttps ? "https://" : "http://") + Host + LinkRoot.TrimEnd('/');
}

/// <summary>A copy of the handbook that is opened from a disk.</summary>
/// <param name="Title">The edition.</param>
/// <param name="Stamp">Which state of it.</param>
/// <param name="HostedUrl">The handbook on the web, without a slash at the end; null when nobody knows the host.</param>
public sealed record OfflineCopy(string Title, string Stamp, string? HostedUrl);
