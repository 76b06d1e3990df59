namespace ClusterHandbook.Editions;

/// <summary>Media types of pictures.</summary>
internal static class ImageTypes
{
    /// <summary>By the extension of a name.</summary>
    public static string Of(string name) => name[(name.LastIndexOf('.') + 1)..].ToLowerInvariant() switch
    {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" or "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        _ => "application/octet-stream",
    };
}
