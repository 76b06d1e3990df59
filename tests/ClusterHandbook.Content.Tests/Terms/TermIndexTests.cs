using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Terms;
using Xunit;

namespace ClusterHandbook.Content.Tests.Terms;

public sealed class TermIndexTests
{
    [Fact]
    public void Names_lead_to_pages_in_the_order_of_a_dictionary()
    {
        var handbook = Site();
        Assert.Equal(
            [
                "Ægis: see Trust", "Guild: concepts/trust.html#page-terms", "Lock-in: concepts/lock-in.html", "Trust: concepts/trust.html",
                "Visit: guides/visit.html",
            ],
            TermIndex.Of(handbook, handbook.Catalog.Documents).Select(Line));
    }

    [Fact]
    public void Parts_of_other_pages_that_lead_to_a_term_are_its_mentions_each_once()
    {
        var handbook = Site();
        var trust = TermIndex.Of(handbook, handbook.Catalog.Documents).Single(e => e.Term == "Trust");
        Assert.Equal(["lock-in#short", "visit#", "visit#after"], trust.Mentions.Select(m => $"{m.Document.Id}#{m.Fragment}").Order(StringComparer.Ordinal));
        Assert.Equal(["lock-in"], trust.SeeAlso.Select(d => d.Id));
    }

    [Fact]
    public void Only_pages_of_the_edition_are_named()
    {
        var handbook = Site();
        var trust = TermIndex.Of(handbook, [.. handbook.Concepts.Where(c => c.Id == "trust"), .. handbook.Guides]).Single(e => e.Term == "Trust");
        Assert.All(trust.Mentions, m => Assert.Equal("visit", m.Document.Id));
        Assert.Empty(trust.SeeAlso);
    }

    private static string Line(IndexEntry entry) => entry.IsSee
        ? $"{entry.Term}: see {entry.Main.Document.Title}"
        : $"{entry.Term}: {entry.Main.Document.Address}{(entry.Main.Fragment.Length > 0 ? "#" + entry.Main.Fragment : "")}";

    private static Handbook Site() => new SampleSite()
        .With("index.md", "---\ntitle: Home\n---\n")
        .With("taxonomy.yml", "themes: [{ id: people, name: People }]\n")
        .With("concepts/trust.md", """
            ---
            id: trust
            title: Trust
            definition: What people rest on.
            theme: people
            synonyms: [Ægis]
            see: [{ term: Guild, definition: An old club. }]
            links: { related: [{ to: lock-in, why: Too much of it. }] }
            ---
            ## In short {#short}

            Words.
            """)
        .With("concepts/lock-in.md", "---\nid: lock-in\ntitle: Lock-in\ndefinition: Stuck.\ntheme: people\n---\n## In short {#short}\n\n[One](xref:trust), [two](xref:trust).\n")
        .With("guides/visit.md", "---\nid: visit\ntitle: Visit\ndescription: How it goes.\n---\n[Trust](xref:trust).\n\n## After {#after}\n\n[Trust](xref:trust).\n")
        .Build().Value;
}
