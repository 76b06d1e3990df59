using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Publishing;

/// <summary>Takes finished files, each once. Called from several threads; the bytes are only good during the call.</summary>
public interface IPageSink
{
    /// <summary>Takes an HTML page.</summary>
    /// <param name="address">From the root of the output.</param>
    /// <param name="html">The page in UTF-8.</param>
    /// <param name="origin">The file that an author wrote, or null for a page that the program makes.</param>
    void AddPage(string address, ReadOnlySpan<byte> html, SourceText? origin);

    /// <summary>Takes any other file.</summary>
    void AddFile(string address, ReadOnlySpan<byte> bytes);

    /// <summary>Takes a little page at an old address that only leads to another page.</summary>
    /// <param name="from">The old address, from the root of the output.</param>
    /// <param name="to">The page, from the root of the output.</param>
    /// <param name="html">What a browser finds at the old address, in UTF-8.</param>
    void AddRedirect(string from, string to, ReadOnlySpan<byte> html);
}
