namespace ClusterHandbook.Content.Model;

/// <summary>A word that readers type, and the words that the handbook uses for the same thing.</summary>
/// <param name="Language">BCP 47 tag, as written.</param>
/// <param name="Word">What is typed.</param>
/// <param name="Others">What is then looked for as well.</param>
public sealed record SearchSynonym(string Language, string Word, IReadOnlyList<string> Others);
