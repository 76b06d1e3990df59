using System.Globalization;

namespace ClusterHandbook.Editions.Pdf;

/// <summary>Numbers as PDF wants them: no exponent, a point, at most four places.</summary>
internal static class PdfNumbers
{
    public static PdfNumber Of(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    public static PdfNumber Of(double value) => new(Text(value));

    public static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
