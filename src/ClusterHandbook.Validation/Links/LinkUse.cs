namespace ClusterHandbook.Validation.Links;

/// <summary>What a page wants with an address.</summary>
internal enum LinkUse : byte
{
    /// <summary>A person may go there.</summary>
    Navigation,

    /// <summary>The address stands in the head or in a citation: it must be right, but nobody clicks it.</summary>
    Reference,

    /// <summary>The browser loads it with the page.</summary>
    Resource,
}
