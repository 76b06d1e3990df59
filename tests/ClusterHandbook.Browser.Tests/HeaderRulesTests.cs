using ClusterHandbook.Browser.Tests.Serving;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Browser.Tests;

/// <summary>The headers of the host are read as the host reads them.</summary>
public sealed class HeaderRulesTests
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; "
        + "manifest-src 'self'; worker-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types handbook; upgrade-insecure-requests";

    private static readonly HeaderRules Headers = HeaderRules.Parse(File.ReadAllText(Path.Combine(Repository.Root, "netlify.toml")));

    [Theory]
    [InlineData("Content-Security-Policy", Policy)]
    [InlineData("Strict-Transport-Security", "max-age=63072000; includeSubDomains")]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("X-Frame-Options", "DENY")]
    [InlineData("Referrer-Policy", "strict-origin-when-cross-origin")]
    [InlineData("Cross-Origin-Opener-Policy", "same-origin")]
    [InlineData("Cross-Origin-Resource-Policy", "same-origin")]
    [InlineData("Cross-Origin-Embedder-Policy", "require-corp")]
    public void Every_address_has_the_headers_that_keep_a_page_to_itself(string name, string value)
    {
        foreach (var address in new[] { "/", "/cases/brest.html", "/assets/handbook.css", "/404.html" })
        {
            Assert.Equal(value, Assert.Single(Headers.Of(address), h => h.Key == name).Value);
        }
    }

    [Fact]
    public void No_address_is_sent_a_header_twice()
    {
        var names = Headers.Of("/assets/handbook.css").Select(h => h.Key).ToList();
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public void Only_names_with_a_hash_in_them_are_kept_for_ever()
    {
        Assert.Contains("immutable", Headers.Of("/assets/handbook.css").Single(h => h.Key == "Cache-Control").Value, StringComparison.Ordinal);
        Assert.DoesNotContain(Headers.Of("/cases/brest.html"), h => h.Key == "Cache-Control");
    }

    [Theory]
    [InlineData("[[headers]]\nfor = \"/*/more\"")]
    [InlineData("[[headers]]\nfor = '/*'")]
    [InlineData("[[headers]]\nfor = \"/*\"\n[headers.values]\nX = \"\"\"")]
    public void What_is_not_understood_is_not_passed_over(string toml) => Assert.Throws<FormatException>(() => HeaderRules.Parse(toml));
}
