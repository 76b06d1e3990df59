using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ClusterHandbook.Content.Binding;

/// <summary>Reads width and height from the head of an image, so that pages do not jump while it loads.</summary>
public static partial class ImageSize
{
    /// <summary>Width and height in pixels; null when the bytes are not an image of that type.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="extension">In lower case, with its dot.</param>
    public static (int Width, int Height)? Read(ReadOnlySpan<byte> bytes, string extension)
    {
        var size = extension switch
        {
            ".png" => Png(bytes),
            ".gif" => Gif(bytes),
            ".jpg" or ".jpeg" => Jpeg(bytes),
            ".webp" => Webp(bytes),
            ".svg" => Svg(bytes),
            _ => null,
        };
        return size is { Width: > 0 and < 20_000, Height: > 0 and < 20_000 } ? size : null;
    }

    private static (int Width, int Height)? Png(ReadOnlySpan<byte> b) =>
        b.Length > 24 && b[..8].SequenceEqual<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])
            ? ((int)BinaryPrimitives.ReadUInt32BigEndian(b[16..]), (int)BinaryPrimitives.ReadUInt32BigEndian(b[20..]))
            : null;

    private static (int Width, int Height)? Gif(ReadOnlySpan<byte> b) =>
        b.Length > 10 && b[..4].SequenceEqual("GIF8"u8)
            ? (BinaryPrimitives.ReadUInt16LittleEndian(b[6..]), BinaryPrimitives.ReadUInt16LittleEndian(b[8..]))
            : null;

    private static (int Width, int Height)? Jpeg(ReadOnlySpan<byte> b)
    {
        if (b.Length < 4 || b[0] != 0xFF || b[1] != 0xD8)
        {
            return null;
        }

        for (var i = 2; i + 9 < b.Length && b[i] == 0xFF;)
        {
            var marker = b[i + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(b[(i + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(b[(i + 5)..]));
            }

            i += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(b[(i + 2)..]);
        }

        return null;
    }

    private static (int Width, int Height)? Webp(ReadOnlySpan<byte> b)
    {
        if (b.Length < 30 || !b[..4].SequenceEqual("RIFF"u8) || !b[8..12].SequenceEqual("WEBP"u8))
        {
            return null;
        }

        var kind = b[12..16];
        if (kind.SequenceEqual("VP8X"u8))
        {
            return (1 + (b[24] | (b[25] << 8) | (b[26] << 16)), 1 + (b[27] | (b[28] << 8) | (b[29] << 16)));
        }

        if (kind.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(b[21..]);
            return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }

        return kind.SequenceEqual("VP8 "u8)
            ? (BinaryPrimitives.ReadUInt16LittleEndian(b[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(b[28..]) & 0x3FFF)
            : null;
    }

    private static (int Width, int Height)? Svg(ReadOnlySpan<byte> b)
    {
        var text = Encoding.UTF8.GetString(b[..Math.Min(b.Length, 4096)]);
        var root = SvgRoot().Match(text);
        if (!root.Success)
        {
            return null;
        }

        if (Length(root.Value, "width") is { } width && Length(root.Value, "height") is { } height)
        {
            return (width, height);
        }

        var box = ViewBox().Match(root.Value);
        return box.Success ? (Pixels(box.Groups[1].Value), Pixels(box.Groups[2].Value)) : null;
    }

    private static int? Length(string root, string name)
    {
        var match = Regex.Match(root, $@"\s{name}\s*=\s*[""']\s*([0-9.]+)(px)?\s*[""']", RegexOptions.None, TimeSpan.FromSeconds(1));
        return match.Success ? Pixels(match.Groups[1].Value) : null;
    }

    private static int Pixels(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value < 20_000 ? (int)Math.Ceiling(value) : 0;

    [GeneratedRegex("<svg[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SvgRoot();

    [GeneratedRegex("""viewBox\s*=\s*["']\s*[-0-9.]+[\s,]+[-0-9.]+[\s,]+([0-9.]+)[\s,]+([0-9.]+)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ViewBox();
}
