namespace ClusterHandbook.Validation;

/// <summary>What a site is like that is to be validated.</summary>
/// <remarks>
/// The usual options are for pages that are read from a server and from a disk, and so are right for an offline folder too:
/// there is no address from the root, no link to a folder, no module script, no name that a stick cannot hold. An offline
/// folder gives no <see cref="BaseUrl"/>: its links to the published site are links to another site.
/// </remarks>
/// <param name="LinkRoot">The address of the site's root on its server; begins and ends with <c>/</c>.</param>
/// <param name="Home">The page from which every other must be reached.</param>
/// <param name="NotFound">The page that the server shows for wrong addresses: alone it may use addresses from the root, and nobody links to it.</param>
public sealed record SiteValidatorOptions(string LinkRoot = "/", string Home = "index.html", string NotFound = "404.html")
{
    /// <summary>Scheme, host and link root of the published site, without a slash at the end; null when nobody knows them.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>
    /// True for a site that is only ever read from a server: addresses from its root, and of folders, are right there.
    /// </summary>
    public bool IsServed { get; init; }

    /// <summary>Where authors wrote what stands in pages; null when there are no sources, as for a folder that is checked alone.</summary>
    public IAuthorPlaces? Authors { get; init; }
}
