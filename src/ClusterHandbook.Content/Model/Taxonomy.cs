namespace ClusterHandbook.Content.Model;

/// <summary>A word that pages are described with.</summary>
/// <param name="Id">As written in front matter.</param>
/// <param name="Name">As shown.</param>
/// <param name="Icon">The symbol beside it, or null.</param>
/// <param name="Description">One sentence, or null.</param>
public sealed record Term(string Id, string Name, string? Icon = null, string? Description = null);

/// <summary>The lists of words of <c>taxonomy.yml</c>, each in the order in which it is shown.</summary>
public sealed class Taxonomy
{
    private readonly Dictionary<string, IReadOnlyList<Term>> _sets;

    /// <param name="sets">The lists by key.</param>
    public Taxonomy(IReadOnlyDictionary<string, IReadOnlyList<Term>> sets) =>
        _sets = new(sets, StringComparer.Ordinal);

    /// <summary>The keys that a taxonomy has.</summary>
    public static IReadOnlyList<string> SetNames { get; } =
        ["sectors", "stages", "countries", "reach", "policyTypes", "brokers", "evidence", "themes"];

    /// <summary>No words at all: a folder of plain pages.</summary>
    public static Taxonomy Empty { get; } = new(new Dictionary<string, IReadOnlyList<Term>>());

    /// <summary>A list; empty when the file does not have it.</summary>
    public IReadOnlyList<Term> this[string set] => _sets.GetValueOrDefault(set, []);

    /// <summary>The word of that id, or null.</summary>
    public Term? Find(string set, string id) => this[set].FirstOrDefault(term => term.Id == id);
}
