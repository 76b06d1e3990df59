using System.Net;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.External;
using Xunit;

namespace ClusterHandbook.Validation.Tests.External;

public sealed class NetworkGuardTests
{
    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void Addresses_of_this_machine_and_of_private_networks_are_not_public(string address) =>
        Assert.False(NetworkGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("2606:4700::1111")]
    public void Other_addresses_are_public(string address) => Assert.True(NetworkGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://a.example/*", "https://a.example/x", true)]
    [InlineData("https://a.example/*", "https://a.example.evil/x", false)]
    [InlineData("https://a.example/", "https://A.example/", true)]
    [InlineData("https://a.example/", "https://a.example/x", false)]
    [InlineData("*://*/report*.pdf", "https://a.example/x/report-1.pdf", true)]
    [InlineData("*a*a", "a", false)]
    public void A_rule_covers_what_its_pattern_says(string pattern, string address, bool expected) =>
        Assert.Equal(expected, new LinkRule(pattern, "", default, false, default).Covers(address));

    [Fact]
    public void Settings_are_read_and_their_mistakes_told()
    {
        var read = LinkSettings.Read(new SourceText("input/links.yml", """
            timeout: 5
            perHost: 3
            retrys: 1
            delay: soon
            ignore:
              - { address: "https://a.example/*", reason: Needs a login., until: 2027-01-31 }
              - { address: "https://b.example/*", until: 2027-01-31 }
            allow:
              - { address: "http://localhost:*", reason: The test server., until: 31.1.2027 }
            """));
        Assert.Equal((TimeSpan.FromSeconds(5), 3, 1), (read.Value.Timeout, read.Value.PerHost, read.Value.Rules.Count));
        Assert.Equal(
            ["3:1 CH0861 did you mean `retries`?", "4:1 CH0861", "7:5 CH0861", "9:5 CH0861"],
            read.Diagnostics.Select(d => $"{d.Position.Line}:{d.Position.Column} {d.Code}{(d.Help!.StartsWith("did", StringComparison.Ordinal) ? " " + d.Help : "")}"));
    }
}
