using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Builtins;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Runtime;

/// <summary>Everything that one run of a template changes: variables, output, budget.</summary>
internal sealed partial class RenderContext : IDisposable
{
    private List<IncludedFrom>? _includes;
    private object?[] _stack = new object?[8];
    private int _stackTop;
    private Dictionary<string, int>? _cycles;

    public RenderContext(Template template, object? model, RenderOptions options)
    {
        Options = options;
        Source = template.Source;
        Frame = new Frame(template.Layout, null, null);
        Scope = new GlobalScope(model, null, writesToStore: false);
        Output = new TemplateOutput(options.Limits.OutputBytes);
        _stepsLeft = options.Limits.Steps;
        Site = template.Root;
        _modelShadows = model is null ? 0 : BuiltinLibrary.ShadowedBy(model);
    }

    public RenderOptions Options { get; }

    /// <summary>The template whose code runs.</summary>
    public SourceText Source { get; set; }

    public Frame Frame { get; set; }

    public GlobalScope Scope { get; set; }

    public TemplateOutput Output { get; }

    /// <summary>The innermost running <c>for</c> loop.</summary>
    public LoopState? For { get; set; }

    /// <summary>The innermost running <c>while</c> loop.</summary>
    public LoopState? While { get; set; }

    /// <summary>The value that <c>ret</c> gave.</summary>
    public object? Result { get; set; }

    /// <summary>How dates print; templates set it with <c>date.format = "…"</c>.</summary>
    public string DateFormat { get; set; } = Values.DateFormat.Default;

    /// <summary>The call that a built-in works for: where its errors point.</summary>
    public Expression Site { get; set; }

    /// <summary>How far <c>array.cycle</c> has come, by group.</summary>
    public Dictionary<string, int> Cycles => _cycles ??= new(StringComparer.Ordinal);

    public void Dispose() => Output.Dispose();

    /// <summary>Keeps values of a call that is being made; returns where they begin.</summary>
    public int StackTop => _stackTop;

    public void Push(object? value)
    {
        if (_stackTop == _stack.Length)
        {
            CheckCount(_stackTop);
            Array.Resize(ref _stack, _stackTop * 2);
        }

        _stack[_stackTop++] = value;
    }

    public ReadOnlySpan<object?> Pushed(int from) => _stack.AsSpan(from, _stackTop - from);

    public void PopTo(int from)
    {
        Array.Clear(_stack, from, _stackTop - from);
        _stackTop = from;
    }

    /// <summary>Writes a value as the language prints it.</summary>
    public void Write(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                Output.Write(text);
                break;
            case int number:
                Output.Write(number);
                break;
            case Utf8Html html:
                Output.Write(html.Bytes.Span);
                break;
            default:
                Output.Write(ValueText.Of(this, value));
                break;
        }
    }

    /// <summary>The text of a value.</summary>
    public string TextOf(object? value) => value as string ?? ValueText.Of(this, value);

    /// <summary>The error of an expression that runs, with the includes that led to it.</summary>
    public TemplateException Error(Expression at, Func<Place, Diagnostic> finding) => Error(at.Span, finding);

    /// <inheritdoc cref="Error(Expression, Func{Place, Diagnostic})"/>
    public TemplateException Error(TextSpan span, Func<Place, Diagnostic> finding) =>
        new(WithIncludes(finding(new Place(Source, span))));

    /// <summary>The error of the built-in that runs.</summary>
    public TemplateException Error(Func<Place, Diagnostic> finding) => Error(Site.TargetSpan, finding);

    private Diagnostic WithIncludes(Diagnostic finding)
    {
        if (_includes is null or [])
        {
            return finding;
        }

        var places = new List<RelatedPlace>(finding.Related);
        for (var i = _includes.Count - 1; i >= 0 && places.Count < 12; i--)
        {
            places.Add(new RelatedPlace("included from here", _includes[i].Source, _includes[i].Span));
        }

        return finding with { Related = places };
    }

    private sealed record IncludedFrom(SourceText Source, TextSpan Span);
}
