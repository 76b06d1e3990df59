namespace ClusterHandbook.Editions.Printing;

/// <summary>A file that a page to be printed may load.</summary>
/// <param name="Path">From the folder of the page, with <c>/</c>; the page itself is <see cref="PagePrinter.Page"/>.</param>
/// <param name="ContentType">Such as <c>text/css; charset=utf-8</c>.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record PrintFile(string Path, string ContentType, ReadOnlyMemory<byte> Bytes);
