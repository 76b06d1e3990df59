using System.Globalization;
using System.Text;
using QRCoder;

namespace ClusterHandbook.Editions.Printing;

/// <summary>An address as a picture that a telephone reads (ISO/IEC 18004), drawn as inline SVG.</summary>
internal static class QrDrawing
{
    /// <summary>Draws an address.</summary>
    /// <param name="address">What the telephone opens.</param>
    /// <param name="label">What the picture is, for those who do not see it.</param>
    public static string Of(string address, string label)
    {
        using var generator = new QRCodeGenerator();
        // M: a quarter of the code may be dirty or folded, and the dots are still large at 20 mm.
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        // The matrix brings a quiet zone of its own.
        var size = code.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                if (!code.ModuleMatrix[y][x]) continue;
                var start = x;
                while (x + 1 < size && code.ModuleMatrix[y][x + 1]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start + 1}v1H{start}z");
            }
        }

        var name = System.Net.WebUtility.HtmlEncode(label);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"{name}\" viewBox=\"{0} {0} {size} {size}\" shape-rendering=\"crispEdges\"><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
