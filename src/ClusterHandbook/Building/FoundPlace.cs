using ClusterHandbook.Validation;

namespace ClusterHandbook.Building;

/// <summary>What a search for a place came to, kept so that it is made once.</summary>
/// <param name="Place">The place; null when there is none.</param>
/// <remarks>
/// A class, since the runtime has compiled collections of classes in advance; those of other types it compiles in every
/// build, also one that looks for no place.
/// </remarks>
internal sealed record FoundPlace(AuthorPlace? Place);
