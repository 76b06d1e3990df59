namespace ClusterHandbook.Content.Files;

/// <summary>One file that an author gave us, whole.</summary>
/// <param name="Path">From the root of the site, such as <c>input/cases/brest.md</c>: <c>/</c> everywhere, letters composed (NFC).</param>
/// <param name="Bytes">What is in it.</param>
public sealed record InputFile(string Path, ReadOnlyMemory<byte> Bytes);
