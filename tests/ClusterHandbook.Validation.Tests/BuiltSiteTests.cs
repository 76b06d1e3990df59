using System.Text.RegularExpressions;
using ClusterHandbook.Diagnostics.Rendering;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Validation.Tests;

/// <summary>Folders with planted defects, as some program built them: each has exactly the report that a person read and accepted.</summary>
public sealed partial class BuiltSiteTests
{
    private static readonly string Sites = Path.Combine(Repository.Root, "tests", "sites", "invalid-links");

    [Theory]
    [InlineData("built-addresses")]
    [InlineData("built-resources")]
    [InlineData("built-pages")]
    [InlineData("built-machines")]
    [InlineData("built-offline")]
    public void A_site_with_planted_defects_gives_exactly_its_report(string site) =>
        Golden.Check(Report(site), $"../sites/invalid-links/{site}.report.txt");

    [Fact]
    public void A_clean_site_gives_none() => Assert.Equal("", Report("built-clean"));

    [Theory]
    [InlineData("invalid")]
    [InlineData("invalid-links")]
    public void The_reports_name_at_least_eighty_defects_under_twenty_five_codes(string sites)
    {
        var codes = Directory.EnumerateFiles(Path.Combine(Sites, "..", sites), "*report.txt", SearchOption.AllDirectories).SelectMany(File.ReadLines)
            .Select(line => Finding().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();
        Assert.InRange(codes.Count, 80, int.MaxValue);
        Assert.InRange(codes.Distinct(StringComparer.Ordinal).Count(), 25, int.MaxValue);
    }

    private static string Report(string site)
    {
        var folder = Path.Combine(Sites, site);
        var validator = new SiteValidator(new SiteValidatorOptions { BaseUrl = "https://handbook.example.org" });
        Parallel.ForEach(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), file =>
            validator.AddBuilt(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
        using var text = new StringWriter { NewLine = "\n" };
        TextRenderer.Write(validator.Finish(), text);
        return text.ToString();
    }

    [GeneratedRegex("^[^ ]+:[0-9]+:[0-9]+: (?:error|warning|info) (CH[0-9]{4}): ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Finding();
}
