namespace ClusterHandbook.Validation.External;

/// <summary>What came of one address.</summary>
/// <param name="Address">As the site writes it.</param>
/// <param name="State">How it turned out.</param>
/// <param name="Detail">What the server or the system said.</param>
public sealed record ExternalResult(string Address, ExternalState State, string Detail = "")
{
    /// <summary>The new address, where it moved for good.</summary>
    public string? MovedTo { get; init; }

    /// <summary>The rule that left it out.</summary>
    public LinkRule? Rule { get; init; }

    /// <summary>True when it was not asked now, but some days ago.</summary>
    public bool IsRemembered { get; init; }
}
