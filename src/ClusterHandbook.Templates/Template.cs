using System.Buffers;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Statements;
using ClusterHandbook.Templates.Syntax;

namespace ClusterHandbook.Templates;

/// <summary>A parsed template. It never changes, so one may be rendered by many threads at once.</summary>
public sealed class Template
{
    internal Template(SourceText source, Block body, LocalLayout layout, IReadOnlyList<Diagnostic> findings)
    {
        Source = source;
        Body = body;
        Layout = layout;
        Findings = findings;
    }

    /// <summary>The text that was parsed.</summary>
    public SourceText Source { get; }

    internal Block Body { get; }

    internal LocalLayout Layout { get; }

    internal IReadOnlyList<Diagnostic> Findings { get; }

    internal bool HasErrors => Findings.Count > 0;

    // Where errors point before any expression runs.
    internal Expression Root { get; } = new LiteralExpression(default, null);

    /// <summary>Parses a template. There always is one; what is wrong with it is in the findings, in the order of the file.</summary>
    public static WithDiagnostics<Template> Parse(SourceText source)
    {
        var template = Parser.Parse(source);
        return new WithDiagnostics<Template>(template, template.Findings);
    }

    /// <summary>Renders the template as UTF-8. When the run fails, nothing is written, and the findings say why.</summary>
    /// <param name="output">Where the page goes.</param>
    /// <param name="model">An <see cref="ITemplateObject"/> or a <see cref="ScriptObject"/> whose members are the global variables, or null.</param>
    /// <param name="options">How it is run.</param>
    public IReadOnlyList<Diagnostic> Render(IBufferWriter<byte> output, object? model, RenderOptions options)
    {
        if (HasErrors)
        {
            return Findings;
        }

        using var context = new RenderContext(this, model, options);
        var finding = Run(context);
        if (finding is not null)
        {
            return [finding];
        }

        output.Write(context.Output.Written);
        return [];
    }

    /// <summary>Renders the template to a string, empty when the run fails.</summary>
    public WithDiagnostics<string> RenderToString(object? model, RenderOptions options)
    {
        if (HasErrors)
        {
            return new WithDiagnostics<string>("", Findings);
        }

        using var context = new RenderContext(this, model, options);
        var finding = Run(context);
        return finding is null
            ? new WithDiagnostics<string>(Utf8Text.Decode(context.Output.Written), [])
            : new WithDiagnostics<string>("", [finding]);
    }

    private Diagnostic? Run(RenderContext context)
    {
        try
        {
            Body.Execute(context);
            context.CheckOutput(default);
            return null;
        }
        catch (TemplateException failure)
        {
            return failure.Finding;
        }
    }
}
