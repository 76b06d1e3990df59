using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Model;

/// <summary>One thing that a source reports of a case.</summary>
/// <param name="Value">As shown.</param>
public sealed record Fact(string Value)
{
    /// <summary>The word of the taxonomy that the value is, if it is one.</summary>
    public Term? Term { get; init; }

    /// <summary>Which of several initiatives the fact is about; null for the whole case.</summary>
    public string? Of { get; init; }

    /// <summary>Where it is read; empty means the case's own sources.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];

    /// <summary>When it holds (a year, month or day); null means the case's own date.</summary>
    public string? AsOf { get; init; }

    /// <summary>True when the author concludes it rather than reads it.</summary>
    public bool IsInferred { get; init; }

    /// <summary>The author's reason or a remark, or null.</summary>
    public string? Note { get; init; }

    /// <summary>What was measured, for results.</summary>
    public string? Measure { get; init; }

    /// <summary>The year of an event or a result, or null.</summary>
    public int? Year { get; init; }

    /// <summary>What a result started from, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public TextSpan Span { get; init; }
}

/// <summary>A kind of fact that a case may report: one row of the comparison.</summary>
/// <param name="Key">As written in front matter.</param>
/// <param name="Group">Which part of the framework it belongs to: <c>A</c>, <c>B</c>, <c>C</c> or <c>results</c>.</param>
/// <param name="TaxonomySet">The list of words it is taken from, or null for free text.</param>
/// <param name="Summary">What to write, in one sentence.</param>
public sealed record FactKind(string Key, string Group, string? TaxonomySet, string Summary);

/// <summary>Every kind of fact, in the order in which pages show them.</summary>
public static class FactKinds
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<FactKind> All { get; } =
    [
        new("reach", "A", "reach", "How far the cluster stretches."),
        new("sectors", "A", "sectors", "The trades of the cluster."),
        new("stage", "A", "stages", "The stage of its life; give the reason in `note`."),
        new("trigger", "A", null, "The event that set the cluster going, with its `year`."),
        new("firms", "A", null, "Firms that matter, by name or kind."),
        new("multinationals", "A", null, "Multinational firms."),
        new("microFirms", "A", null, "Micro firms and freelancers."),
        new("research", "A", null, "Universities and research bodies."),
        new("associations", "A", null, "Associations and other intermediaries."),
        new("government", "A", null, "Public bodies that take part."),
        new("sharing", "A", null, "What firms share."),
        new("matching", "A", null, "How firms find people, partners and customers."),
        new("learning", "A", null, "How firms learn from each other."),
        new("challenge", "A", null, "The main problem of the cluster."),
        new("policyType", "B", "policyTypes", "Open to all, a club of members, or no policy."),
        new("vision", "B", null, "What the policy wants to reach."),
        new("horizon", "B", null, "How many years the strategy looks ahead."),
        new("designedBy", "B", null, "Who designed the policy."),
        new("committed", "B", null, "Who stands behind it."),
        new("missing", "B", null, "Who is not committed, or not yet."),
        new("funding", "B", null, "Where the money comes from."),
        new("services", "B", null, "What members are offered."),
        new("organisation", "C", null, "The name of the cluster organisation."),
        new("legalForm", "C", null, "Its legal form."),
        new("founded", "C", null, "The year in which it was founded."),
        new("members", "C", null, "How many members, partners or firms."),
        new("ownership", "C", null, "Who owns it."),
        new("team", "C", null, "Who works for it."),
        new("broker", "C", "brokers", "Who links the people."),
        new("results", "results", null, "What was measured: `measure`, `value`, `year`, `baseline`."),
        new("evaluation", "results", null, "How it was evaluated."),
    ];
}

/// <summary>What a case reports, by kind of fact. What the sources do not give is absent.</summary>
public sealed class CaseFacts
{
    private readonly Dictionary<string, IReadOnlyList<Fact>> _facts;

    /// <param name="facts">By the key of their kind.</param>
    public CaseFacts(Dictionary<string, IReadOnlyList<Fact>> facts) => _facts = facts;

    /// <summary>The facts of a kind; empty means not reported.</summary>
    public IReadOnlyList<Fact> this[string key] => _facts.GetValueOrDefault(key, []);

    /// <summary>Every fact, in the order of <see cref="FactKinds.All"/>.</summary>
    public IEnumerable<(FactKind Kind, Fact Fact)> All() =>
        FactKinds.All.SelectMany(kind => this[kind.Key].Select(fact => (kind, fact)));
}
