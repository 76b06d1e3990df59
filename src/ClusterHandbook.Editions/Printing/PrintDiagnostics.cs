using System.Globalization;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Editions.Printing;

/// <summary>What can go wrong with a book on paper.</summary>
internal static class PrintDiagnostics
{
    public static Diagnostic NotStable(SourceText edition, int passes) =>
        new("CH0751", Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"the page numbers of this edition still move after {passes} prints"), edition, default,
            "some numbers in it may be wrong by one; another order of the parts, or one page more for notes, settles them");

    public static Diagnostic DoesNotFit(SourceText edition, Misfit misfit) => misfit.Kind switch
    {
        "table" => new("CH0753", Severity.Warning, $"a table in “{misfit.Chapter}” is wider than the paper: “{misfit.Words}”", edition, default,
            "split it into two tables, or choose larger paper"),
        "figure" => new("CH0753", Severity.Warning, $"a figure in “{misfit.Chapter}” is larger than the paper: “{misfit.Words}”", edition, default,
            "give the picture a smaller size, or let the theme's print style limit it"),
        _ => new("CH0753", Severity.Warning, $"a line in “{misfit.Chapter}” is wider than the paper: “{misfit.Words}”", edition, default,
            "the browser prints the whole book smaller to make it fit: break the long word or address"),
    };

    public static Diagnostic FieldCut(SourceText edition, string code) =>
        new("CH0752", Severity.Error, $"the end of a page cuts the box for question {code} in two", edition, default,
            "boxes of the form must stay whole: keep `break-inside: avoid` in the theme's print style, and the box lower than a page");
}
