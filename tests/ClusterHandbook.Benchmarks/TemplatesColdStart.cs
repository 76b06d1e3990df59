using System.Buffers;
using System.Diagnostics;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Benchmarks;

/// <summary>A fresh process: how long parsing and the first page take, and the first 1,000 pages.</summary>
public static class TemplatesColdStart
{
    /// <summary>Measures once and says so; only the first run in a process counts.</summary>
    public static string Measure()
    {
        var model = new TemplatesModel();
        var output = new ArrayBufferWriter<byte>(32 * 1024);
        var clock = Stopwatch.StartNew();
        var template = TemplatesPages.Parse();
        template.Render(output, model, RenderOptions.Default);
        var first = clock.Elapsed;
        for (var page = 1; page < 1000; page++)
        {
            output.ResetWrittenCount();
            template.Render(output, model, RenderOptions.Default);
        }

        return $"parse and first page {first.TotalMilliseconds:F1} ms, {clock.Elapsed.TotalMicroseconds / 1000:F1} µs per page over the first 1,000, {output.WrittenCount} bytes each";
    }
}
