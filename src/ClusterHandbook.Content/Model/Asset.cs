namespace ClusterHandbook.Content.Model;

/// <summary>A file that is published as it is: an image, a PDF.</summary>
/// <param name="SourcePath">From the root of the site.</param>
/// <param name="Address">From the root of the output.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Size">Width and height in pixels, for images.</param>
public sealed record Asset(string SourcePath, string Address, ReadOnlyMemory<byte> Bytes, (int Width, int Height)? Size);
