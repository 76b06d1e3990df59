namespace ClusterHandbook.Editions;

/// <summary>A form in which an edition comes.</summary>
public enum EditionFormat
{
    /// <summary>A book for paper.</summary>
    Pdf,

    /// <summary>A book for reading devices.</summary>
    Epub,

    /// <summary>A folder that opens by double click, and the same as a zip file.</summary>
    Offline,

    /// <summary>One page with everything.</summary>
    Html,
}
