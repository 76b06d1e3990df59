using System.Buffers;
using BenchmarkDotNet.Attributes;
using ClusterHandbook.Templates;
using HandlebarsDotNet;

namespace ClusterHandbook.Benchmarks;

/// <summary>A typical page, hot: our engine beside Handlebars.Net and beside the page written by hand.</summary>
[MemoryDiagnoser]
public class TemplatesBenchmark
{
    private readonly TemplatesModel _model = new();
    private readonly Template _template = TemplatesPages.Parse();
    private readonly HandlebarsTemplate<object, object> _handlebars = Handlebars.Compile(TemplatesPages.Handlebars);
    private readonly ArrayBufferWriter<byte> _output = new(32 * 1024);
    private readonly RenderOptions _options = new() { StrictVariables = true };

    [GlobalSetup]
    public void Check()
    {
        if (ToText() != ByHand())
        {
            throw new InvalidOperationException("the pages differ:\n" + ToText() + "\n---\n" + ByHand());
        }
    }

    [Benchmark]
    public string ToText() => _template.RenderToString(_model, _options).Value;

    [Benchmark]
    public int ToBytes()
    {
        _output.ResetWrittenCount();
        _template.Render(_output, _model, _options);
        return _output.WrittenCount;
    }

    [Benchmark(Baseline = true)]
    public string HandlebarsNet() => _handlebars(_model);

    [Benchmark]
    public string ByHand() => TemplatesPages.ByHand(_model);
}
