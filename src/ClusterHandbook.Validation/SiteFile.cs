using ClusterHandbook.Validation.Pages;

namespace ClusterHandbook.Validation;

/// <summary>What a file of the site is.</summary>
internal enum SiteFileKind
{
    Page,
    File,
    Redirect,
}

/// <summary>One file of the site.</summary>
/// <param name="Path">From the root of the site.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Scanned">What was found in it, where something was looked for.</param>
internal sealed record SiteFile(string Path, SiteFileKind Kind, ScannedPage? Scanned)
{
    /// <summary>Where a redirect leads, from the root of the site.</summary>
    public string? RedirectsTo { get; init; }

    /// <summary>The line of <c>_redirects</c> that makes it, where no page stands at the old address.</summary>
    public Findings.Place? Rule { get; init; }
}
