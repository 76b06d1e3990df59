using ClusterHandbook.Content.Tests;

namespace ClusterHandbook.Publishing.Tests.Site;

/// <summary>A handbook with a little of everything.</summary>
internal static class SmallSite
{
    public static SampleSite Create() => new SampleSite()
        .With("settings.yml", "SiteTitle: Small handbook\nHost: handbook.example\nLinkRoot: /small/\nEdition: One\nLicence: CC BY 4.0\n")
        .With("taxonomy.yml", """
            stages: [{ id: take-off, name: Take-off }, { id: maturity, name: Maturity }]
            sectors: [{ id: marine, name: Marine energy }]
            countries: [{ id: FR, name: France }, { id: SE, name: Sweden }]
            policyTypes: [{ id: open, name: Open }]
            brokers: [{ id: organisation, name: Organisation }]
            evidence: [{ id: interviews, name: Interviews }]
            themes: [{ id: people, name: People }]
            """)
        .With("references.yml", """
            smith-2010: { title: Places that learn, authors: ["Smith, Anna"], year: 2010 }
            unused-1999: { title: Nobody reads it }
            """)
        .With("index.md", "---\ntitle: Small handbook\nstandfirst: Begin here.\n---\nWelcome.\n")
        .With("cases/brest.md", Case("brest", "Brest", "FR", """
            facts: { stage: take-off, sectors: marine, broker: organisation, organisation: Océanopolis }
            redirectFrom: cases/old-brest.html
            changes: [{ date: 2026-02-01, note: Mended. }, { date: 2026-02-01, note: Again. }, { date: 2025-12-01, note: First version. }]
            contributors: [Ada Lovelace]
            tags: [Sea]
            """))
        .With("cases/skane.md", Case("skane", "Skåne", "SE", "facts: { stage: maturity }\n"))
        .With("concepts/trust.md", "---\nid: trust\ntitle: Trust\ndefinition: What people rest on.\ntheme: people\nsynonyms: [Ægis, confidence]\nlocalWords: [{ word: Ódin, language: sv }]\n---\n## In short {#short}\n\nWords.[@smith-2010, p. 3]\n")
        .With("guides/visit.md", "---\nid: visit\ntitle: The visit\ndescription: How it goes.\nchanges: [{ date: 2026-01-15, note: First version. }]\n---\n## Before {#before}\n\nPack [for Brest](xref:brest).\n")
        .With("paths/first.yml", "id: first\ntitle: First week\nfor: You are new.\nsteps: [{ page: visit, why: Begin. }, { page: brest, why: Then. }]\n");

    private static string Case(string id, string title, string country, string more) => $"""
        ---
        id: {id}
        title: {title}
        subtitle: A subtitle
        card: A card.
        place: {title}
        country: {country}
        source: "@smith-2010"
        asOf: 2010
        evidence: interviews
        licence: CC BY 4.0
        consent: Published sources.
        {more.TrimEnd()}
        ---
        ## A The cluster {"{#cluster}"}

        Text.

        ## B The policy {"{#policy}"}

        Text.

        ## C The management {"{#management}"}

        Text.

        ## What did not work

        Text.

        ## Lessons

        Text.
        """ + "\n";
}
