using ClusterHandbook.Sites.Tests.Running;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Handbook;

/// <summary>What a contributor starts from, filled in as its help texts say, and then broken as people break things.</summary>
public sealed class CaseTemplateTests
{
    private static readonly (string Line, string Filled)[] Filling =
    [
        ("\nid:\n", "\nid: harbour\n"),
        ("\ntitle:\n", "\ntitle: Harbour\n"),
        ("\nsubtitle:\n", "\nsubtitle: One quay for everybody\n"),
        ("\ncard:\n", "\ncard: A harbour town shares one quay.\n"),
        ("\nplace:\n", "\nplace: Harbour\n"),
        ("\ncountry:\n", "\ncountry: SE\n"),
        ("\ncoordinates:\n", "\ncoordinates: [57.7, 11.9]\n"),
        ("\nsource: \"@\"\n", "\nsource: \"@devries-2021, section 3\"\n"),
        ("\nasOf:\n", "\nasOf: 2021\n"),
        ("\nevidence:\n", "\nevidence: interviews\n"),
        ("\n  stage:\n", "\n  stage: { value: take-off, inferred: true, note: Half of the firms are young. }\n"),
        ("\n  members:\n", "\n  members: 62 firms\n"),
        ("\n  funding:\n", "\n  funding: [Members' fees, City budget]\n"),
        ("\n  results:\n", "\n  results:\n    - { measure: Member firms, value: \"62\", year: 2021, baseline: \"40 in 2018\" }\n"),
        ("\nquestions:\n", "\nquestions:\n  - { code: A4, ask: Which older industry could be a customer? }\n  - { code: B1, ask: Who pays for the quay? }\n"),
        (
            "\n  illustrates:\n",
            "\n  illustrates:\n    - { to: quay, why: Everybody uses it. }\n    - { to: pier, why: It has one. }\n    - { to: jetty, why: It has one. }\n"),
        ("\nconsent:\n", "\nconsent: Written from published sources.\n"),
        ("\ncontributors:\n", "\ncontributors: [An De Vries]\n"),
        ("\nchanges:\n", "\nchanges:\n  - { date: 2026-11-22, note: First version. }\n"),
        ("{#cluster}\n", "{#cluster}\n\nSixty-two firms build boats.[@devries-2021, section 3]\n"),
        ("{#policy}\n", "{#policy}\n\nThere is no formal policy.[@devries-2021, p. 4]\n"),
        ("{#management}\n", "{#management}\n\nThe harbour master brings people together.[@devries-2021, p. 5]\n"),
        ("{#what-did-not-work}\n", "{#what-did-not-work}\n\nThe source reports nothing that failed.\n"),
        ("{#lessons}\n", "{#lessons}\n\n1. **Share one thing.** The rest follows, as [the quay](xref:quay) shows.\n2. **Wait.** It takes years.\n3. **Ask.** Nobody tells.\n"),
    ];

    private static readonly Dictionary<string, (string Line, string Broken)> Mistakes = new(StringComparer.Ordinal)
    {
        ["required-key-left-empty"] = ("card: A harbour town shares one quay.\n", "card:\n"),
        ["key-misspelt"] = ("subtitle: One", "subtitel: One"),
        ["country-not-in-the-list"] = ("country: SE\n", "country: Sweden\n"),
        ["source-left-as-it-was"] = ("source: \"@devries-2021, section 3\"\n", "source: \"@\"\n"),
        ["source-without-quotes"] = ("source: \"@devries-2021, section 3\"\n", "source: @devries-2021, section 3\n"),
        ["comma-in-a-note"] = ("note: Half of the firms are young.", "note: Half, or more, are young."),
        ["indented-with-a-tab"] = ("\n  members: 62 firms\n", "\n\tmembers: 62 firms\n"),
        ["closing-line-removed"] = ("\n---\n<!--", "\n<!--"),
        ["heading-renamed"] = ("## What did not work {#what-did-not-work}", "## Failures {#failures}"),
        ["citation-misspelt"] = ("young.", "young."),
        ["help-text-opened-and-not-closed"] = ("Every paragraph that states a fact has a source.\n-->", "Every paragraph that states a fact has a source.\n"),
        ["link-to-a-page-that-is-not"] = ("xref:quay)", "xref:key)"),
    };

    public static TheoryData<string> MistakeNames => [.. Mistakes.Keys];

    [Fact]
    public void The_template_filled_in_is_a_page_without_a_finding()
    {
        using var site = Site(Filled());

        Assert.Equal(new SiteRun(0, ""), SiteRun.Build(site.Path));

        var page = File.ReadAllText(site["output/cases/harbour.html"]);
        Assert.Contains("Harbour: one quay for everybody", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Write under each heading", page, StringComparison.Ordinal);
        Assert.DoesNotContain("REQUIRED", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(MistakeNames))]
    public void The_template_broken_gives_exactly_its_report(string name)
    {
        var (line, broken) = name == "citation-misspelt" ? ("build boats.[@devries-2021", "build boats.[@devris-2021") : Mistakes[name];
        using var site = Site(Replace(Filled(), line, broken));

        BadInput.Check(site, $"template/{name}.txt");
    }

    [Theory]
    [MemberData(nameof(MistakeNames))]
    public void Every_finding_in_the_template_says_how_to_mend_it(string name)
    {
        var findings = File.ReadAllText(SiteFolder.Path("template", $"{name}.txt")).Split("\n\n");

        Assert.All(findings, finding => Assert.Contains("\nhelp: ", finding, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.StartsWith("input/cases/harbour.md:", finding, StringComparison.Ordinal));
    }

    private static string Filled() => Filling.Aggregate(
        File.ReadAllText(Path.Combine(Repository.Root, "input/cases/_template.md")), (text, change) => Replace(text, change.Line, change.Filled));

    private static string Replace(string text, string old, string @new)
    {
        Assert.True(text.Split(old).Length == 2, $"`{old.Trim()}` should stand in the template exactly once");
        return text.Replace(old, @new, StringComparison.Ordinal);
    }

    private static TemporaryFolder Site(string study)
    {
        var site = new TemporaryFolder()
            .With("input/index.md", "# Home\n")
            .With("input/taxonomy.yml", File.ReadAllBytes(Path.Combine(Repository.Root, "input/taxonomy.yml")))
            .With("input/references.yml", "devries-2021:\n  authors: [\"De Vries, An\"]\n  year: 2021\n  title: Harbours\n")
            .With("input/cases/harbour.md", study);
        foreach (var concept in (string[])["quay", "pier", "jetty"])
        {
            site.With($"input/concepts/{concept}.md", $"""
                ---
                id: {concept}
                title: The {concept}
                definition: A wall in the water.
                theme: learning-and-place
                autolink: []
                ---

                ## In short {"{#short}"}

                A wall.

                ## Why it matters for you {"{#why}"}

                Boats lie there.

                """.ReplaceLineEndings("\n"));
        }

        return site;
    }
}
