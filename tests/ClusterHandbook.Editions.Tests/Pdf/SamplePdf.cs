using System.Globalization;
using System.Text;

namespace ClusterHandbook.Editions.Tests.Pdf;

/// <summary>A PDF in the form that a browser writes: objects one after another, and a table of where they are.</summary>
internal static class SamplePdf
{
    /// <summary>Writes objects 1, 2, …; the last is the catalogue.</summary>
    public static byte[] Of(params string[] objects)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var value in objects)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{value}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) text.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1} /Root {objects.Length} 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>Two pages, and a place on the second.</summary>
    public static byte[] TwoPages() => Of(
        "<</Type /Page /MediaBox [0 0 100 200] /Parent 3 0 R>>",
        "<</Type /Page /MediaBox [0 0 100 200] /Parent 3 0 R>>",
        "<</Type /Pages /Count 2 /Kids [1 0 R 2 0 R]>>",
        "<</one#20two [2 0 R /XYZ 0 0 0] /gone [9 0 R /XYZ 0 0 0]>>",
        "<</Type /Catalog /Pages 3 0 R /Dests 4 0 R>>");
}
