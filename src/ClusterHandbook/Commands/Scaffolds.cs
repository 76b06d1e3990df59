namespace ClusterHandbook.Commands;

/// <summary>Models of new pages, for sites that have none of their own (<c>_template.md</c>).</summary>
internal static class Scaffolds
{
    public static string Of(string kind, string id) => kind switch
    {
        "case" => $$"""
            ---
            id: {{id}}
            title: The place, short
            subtitle: What the case teaches
            card: The case in at most 60 words.
            place: Town or region
            country: XX
            source: "@key-of-the-source, section 1"
            asOf: 2026
            evidence: interviews
            facts:
              reach: region
            questions:
              - { code: A4, ask: A question that readers can put to their own cluster? }
            links:
              illustrates: []
            licence: CC BY 4.0
            consent: Written from published sources.
            ---

            ## A The cluster {#cluster}

            ## B The policy {#policy}

            ## C The management {#management}

            ## What did not work {#what-did-not-work}

            ## Lessons {#lessons}

            1. **A claim in a few words.** One sentence.

            """,
        "concept" => $$"""
            ---
            id: {{id}}
            title: The concept
            definition: One sentence that stands alone.
            theme: clusters-and-policy
            synonyms: []
            links:
              related: []
            ---

            ## In short {#short}

            ## Why it matters for you {#why}

            """,
        "guide" => $$"""
            ---
            id: {{id}}
            title: The guide
            description: One sentence on the guide.
            ---

            ## The first step {#first-step}

            """,
        "edition" => $$"""
            id: {{id}}
            title: Handbook for a visit
            city: The city
            date: 2027-01-31
            paper: A4
            parts:
              - part: cases
              - part: concepts
                pages: linked
              - glossary
              - bibliography

            """,
        _ => $$"""
            id: {{id}}
            title: The path
            for: Whom it is for.
            steps:
              - { page: some-page, why: Why it comes first. }

            """,
    };
}
