namespace ClusterHandbook.Templates;

/// <summary>Finished HTML, held as UTF-8, that a template writes as it is (a rendered article, say).</summary>
/// <remarks>Functions that need a string see it decoded; writing it costs one copy and no decoding.</remarks>
/// <param name="Bytes">UTF-8.</param>
public sealed record Utf8Html(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The text.</summary>
    public override string ToString() => System.Text.Encoding.UTF8.GetString(Bytes.Span);
}
