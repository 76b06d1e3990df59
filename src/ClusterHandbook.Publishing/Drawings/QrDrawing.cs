using System.Globalization;
using System.Text;
using QRCoder;

namespace ClusterHandbook.Publishing.Drawings;

/// <summary>An address as a picture that a telephone reads (ISO/IEC 18004), drawn as inline SVG.</summary>
public static class QrDrawing
{
    /// <summary>Draws an address.</summary>
    /// <param name="address">What the telephone opens.</param>
    /// <param name="label">What the picture is, for those who do not see it; null where the address stands beside it.</param>
    public static string Of(string address, string? label = null)
    {
        using var generator = new QRCodeGenerator();
        // M: a quarter of the code may be dirty or folded, and the dots are still large at 20 mm.
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        // The matrix brings a quiet zone of its own.
        var size = code.ModuleMatrix.Count;
        var name = label is null ? "aria-hidden=\"true\"" : $"role=\"img\" aria-label=\"{System.Net.WebUtility.HtmlEncode(label)}\"";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" {name} viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><path stroke=\"#000\" d=\"{Rows(code)}\"/></svg>");
    }

    // A line as thick as a dot for each run of dark ones, told from where the last one ended: short, since pages carry it.
    private static string Rows(QRCodeData code)
    {
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            var row = code.ModuleMatrix[y];
            var (end, isFirst) = (0, true);
            for (var x = 0; x < row.Count; x++)
            {
                if (!row[x]) continue;
                var start = x;
                while (x + 1 < row.Count && row[x + 1]) x++;
                if (isFirst) path.Append(CultureInfo.InvariantCulture, $"M{start} {y}.5");
                else path.Append(CultureInfo.InvariantCulture, $"m{start - end} 0");
                path.Append(CultureInfo.InvariantCulture, $"h{x - start + 1}");
                (end, isFirst) = (x + 1, false);
            }
        }

        return path.ToString();
    }
}
