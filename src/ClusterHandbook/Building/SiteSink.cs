using ClusterHandbook.Diagnostics;
using ClusterHandbook.Publishing;
using ClusterHandbook.Publishing.Output;
using ClusterHandbook.Validation;

namespace ClusterHandbook.Building;

/// <summary>Every finished file is looked at and written at once, so that no page is kept.</summary>
internal sealed class SiteSink(SiteValidator validator, StagedOutput? output) : IPageSink
{
    private int _files;
    private long _bytes;

    public int FileCount => _files;

    public long ByteCount => _bytes;

    public void AddPage(string address, ReadOnlySpan<byte> html, SourceText? origin)
    {
        validator.AddPage(address, html);
        Write(address, html);
    }

    public void AddFile(string address, ReadOnlySpan<byte> bytes)
    {
        validator.AddFile(address, bytes);
        Write(address, bytes);
    }

    public void AddRedirect(string from, string to, ReadOnlySpan<byte> html)
    {
        validator.AddRedirect(from, to);
        Write(from, html);
    }

    private void Write(string address, ReadOnlySpan<byte> bytes)
    {
        Interlocked.Increment(ref _files);
        Interlocked.Add(ref _bytes, bytes.Length);
        output?.Write(address, bytes);
    }
}
