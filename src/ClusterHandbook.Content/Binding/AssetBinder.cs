using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Binding;

/// <summary>Takes the files that are published as they are: known types only, images of known size and within their budget.</summary>
internal static class AssetBinder
{
    private static readonly string[] Images = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];
    private static readonly string[] Others = [".pdf", ".csv", ".txt"];
    private static readonly string[] Dangerous = [".html", ".htm", ".xhtml", ".js", ".mjs", ".css", ".wasm", ".xml", ".swf"];

    public static List<Asset> Bind(IReadOnlyList<InputFile> files, Settings settings, DiagnosticBag findings)
    {
        var assets = new List<Asset>();
        foreach (var file in files)
        {
            if (Create(file, settings, findings) is { } asset)
            {
                assets.Add(asset);
            }
        }

        return assets;
    }

    private static Asset? Create(InputFile file, Settings settings, DiagnosticBag findings)
    {
        var extension = Path.GetExtension(file.Path).ToLowerInvariant();
        var source = new SourceText(file.Path, "");
        var address = Addresses.OfAsset(file.Path[HandbookBinder.Root.Length..]);
        if (Others.Contains(extension, StringComparer.Ordinal))
        {
            return new Asset(file.Path, address, file.Bytes, null);
        }

        if (!Images.Contains(extension, StringComparer.Ordinal))
        {
            findings.Add(NotPublished(source, extension));
            return null;
        }

        if (extension == ".svg" && SvgCheck.Refusal(file.Bytes) is { } refusal)
        {
            findings.Add(UnsafeSvg(source, refusal));
            return Refused(file, address);
        }

        if (ImageSize.Read(file.Bytes.Span, extension) is not { } size)
        {
            findings.Add(UnknownImage(source, extension));
            return Refused(file, address);
        }

        if (file.Bytes.Length > settings.ImageBudget)
        {
            findings.Add(OverBudget(source, file.Bytes.Length, settings.ImageBudget));
        }

        return new Asset(file.Path, address, file.Bytes, size);
    }

    // Its error keeps the site from being published; pages that show it need no second finding.
    private static Asset Refused(InputFile file, string address) => new(file.Path, address, default, (1, 1));

    private static Diagnostic NotPublished(SourceText source, string extension) =>
        new("CH0141", Dangerous.Contains(extension, StringComparer.Ordinal) ? Severity.Error : Severity.Warning,
            extension.Length == 0 ? "a file without an extension is not published" : $"files of type `{extension}` are not published",
            source, default,
            "pictures may be .png, .jpg, .gif, .webp or .svg, other files .pdf, .csv or .txt; a name that begins with `_` is left alone");

    private static Diagnostic UnsafeSvg(SourceText source, string refusal) =>
        new("CH0142", Severity.Error, $"this SVG is not safe to publish: {refusal}", source, default,
            "export it again as a plain drawing, without scripts, links and embedded pages");

    private static Diagnostic UnknownImage(SourceText source, string extension) =>
        new("CH0143", Severity.Error, $"this is not a {extension[1..].ToUpperInvariant()} picture, or its size cannot be read", source, default,
            "open and export it again; an SVG needs `width` and `height`, or a `viewBox`");

    private static Diagnostic OverBudget(SourceText source, int bytes, int budget) =>
        new("CH0144", Severity.Error, $"the picture has {(bytes + 999) / 1000} kB, and a page has room for {budget / 1000} kB", source, default,
            "make it smaller: 1600 pixels are wide enough; photographs as .jpg or .webp (`ImageBudget` in settings.yml sets the limit)");
}
