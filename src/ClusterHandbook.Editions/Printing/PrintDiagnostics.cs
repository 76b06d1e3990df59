using System.Globalization;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Editions.Printing;

/// <summary>What can go wrong with a book on paper.</summary>
internal static class PrintDiagnostics
{
    public static Diagnostic NotStable(SourceText edition, int passes) =>
        new("CH0751", Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"the page numbers of this edition still move after {passes} prints"), edition, default,
            "some numbers in it may be wrong by one; another order of the parts, or one page more for notes, settles them");

    public static Diagnostic FieldCut(SourceText edition, string code) =>
        new("CH0752", Severity.Error, $"the end of a page cuts the box for question {code} in two", edition, default,
            "boxes of the form must stay whole: keep `break-inside: avoid` in the theme's print style, and the box lower than a page");
}
