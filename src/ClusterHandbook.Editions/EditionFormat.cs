namespace ClusterHandbook.Editions;

/// <summary>A form in which an edition comes.</summary>
public enum EditionFormat
{
    /// <summary>A book for paper.</summary>
    Pdf,

    /// <summary>The same, to be printed at home as a folded booklet.</summary>
    Booklet,

    /// <summary>The work sheets with fields to fill in on a screen.</summary>
    Form,

    /// <summary>A book for reading devices.</summary>
    Epub,

    /// <summary>A folder that opens by double click, and the same as a zip file.</summary>
    Offline,

    /// <summary>One page with everything.</summary>
    Html,
}
