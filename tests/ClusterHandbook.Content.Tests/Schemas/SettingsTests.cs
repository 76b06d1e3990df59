using Xunit;

namespace ClusterHandbook.Content.Tests.Schemas;

public sealed class SettingsTests
{
    [Fact]
    public void The_command_line_wins_over_the_environment_and_that_over_the_file()
    {
        var settings = new SampleSite().With("settings.yml", "SiteTitle: File\nHost: file.example\nEdition: One\n")
            .WithSetting("Host", "environment.example").WithSetting("sitetitle", "Environment").WithSetting("SITETITLE", "It's the line").Bind();
        Assert.Empty(settings.Diagnostics);
        Assert.Equal(("It's the line", "environment.example", "One"), (settings.Value.Settings.SiteTitle, settings.Value.Settings.Host, settings.Value.Settings.Edition));
    }

    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("handbook", "/handbook/")]
    [InlineData("/a/b/", "/a/b/")]
    public void The_root_of_links_has_slashes_at_both_ends(string written, string expected) =>
        Assert.Equal(expected, new SampleSite().WithSetting("LinkRoot", $"'{written}'".Trim('\'')).Bind().Value.Settings.LinkRoot);

    [Theory]
    [InlineData("Hots", "x", "-s Hots:1:1 CH0120 a settings file has no key `Hots`")]
    [InlineData("NoIndex", "maybe", "-s NoIndex:1:9 CH0122 `NoIndex` should be `true` or `false`, and this is `maybe`")]
    [InlineData("EditUrl", "javascript:x", "-s EditUrl:1:9 CH0122 `EditUrl` should be an address that begins with `https://` or `http://`, and this is `javascript:x`")]
    public void A_wrong_setting_names_where_it_comes_from(string key, string value, string finding) =>
        Assert.Equal(finding, SampleSite.Line(Assert.Single(new SampleSite().WithSetting(key, value).Bind().Diagnostics)));

    [Fact]
    public void The_base_address_has_scheme_host_and_root()
    {
        var settings = new SampleSite().With("settings.yml", "Host: a.example\nLinkRoot: /h/\nLinksUseHttps: false\n").Bind().Value.Settings;
        Assert.Equal("http://a.example/h", settings.BaseUrl);
        Assert.Null(new SampleSite().Bind().Value.Settings.BaseUrl);
    }
}
