namespace ClusterHandbook.Validation;

/// <summary>What a site is like that is to be validated.</summary>
/// <param name="LinkRoot">The address of the site's root on its server; begins and ends with <c>/</c>.</param>
/// <param name="Home">The page from which every other must be reached.</param>
/// <param name="NotFound">The page that the server shows for wrong addresses: alone it may use addresses from the root, and nobody links to it.</param>
public sealed record SiteValidatorOptions(string LinkRoot = "/", string Home = "index.html", string NotFound = "404.html");
