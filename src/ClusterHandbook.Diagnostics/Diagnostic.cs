namespace ClusterHandbook.Diagnostics;

/// <summary>One finding about one place in an author's file, with a way out.</summary>
/// <param name="Code">The permanent code, such as <c>CH0203</c>; <see cref="Explanation"/> has its page.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, in words that a city officer understands.</param>
/// <param name="Source">The file; its path is what is printed.</param>
/// <param name="Span">The smallest useful part of the file.</param>
/// <param name="Help">What to do, where that can be said.</param>
public sealed record Diagnostic(
    string Code, Severity Severity, string Message, SourceText Source, TextSpan Span, string? Help = null)
{
    /// <summary>Other places that belong to the finding: the second of two duplicates, the includes that led here.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>How many times the same mistake shows, when one cause has many effects.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Line and column of the start.</summary>
    public LinePosition Position => Source.PositionOf(Span.Start);

    /// <summary>Reading order: by path, place, code and message, all ordinal.</summary>
    public static int CompareByPlace(Diagnostic a, Diagnostic b)
    {
        var order = string.CompareOrdinal(a.Source.Path, b.Source.Path);
        if (order == 0) order = a.Span.Start.CompareTo(b.Span.Start);
        if (order == 0) order = string.CompareOrdinal(a.Code, b.Code);
        if (order == 0) order = string.CompareOrdinal(a.Message, b.Message);

        // One mistake may show in several ways, such as a partial that many layouts include: those have an order too.
        for (var i = 0; order == 0 && i < Math.Min(a.Related.Count, b.Related.Count); i++)
        {
            order = string.CompareOrdinal(a.Related[i].Source.Path, b.Related[i].Source.Path);
            if (order == 0) order = a.Related[i].Span.Start.CompareTo(b.Related[i].Span.Start);
        }

        return order != 0 ? order : a.Related.Count.CompareTo(b.Related.Count);
    }
}

/// <summary>A place that helps to understand a finding.</summary>
/// <param name="Note">What it has to do with the finding: “also used here”, “included from here”.</param>
/// <param name="Source">The file.</param>
/// <param name="Span">The part of the file.</param>
public sealed record RelatedPlace(string Note, SourceText Source, TextSpan Span)
{
    /// <summary>Line and column of the start.</summary>
    public LinePosition Position => Source.PositionOf(Span.Start);
}
