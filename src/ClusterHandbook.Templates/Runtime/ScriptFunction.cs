using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Statements;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Runtime;

/// <summary>A function that a template defines: simple (<c>func f</c>), with parameters (<c>func f(a, b = 1)</c>), or one expression (<c>f(a) = a + 1</c>).</summary>
/// <remarks>A function with parameters has global variables of its own above the others; a simple one shares them.</remarks>
internal sealed class ScriptFunction(
    string name, SourceText source, IReadOnlyList<Parameter>? parameters, Block body, LocalLayout layout) : TemplateFunction
{
    public override string Name => name;

    public override object? Invoke(
        RenderContext context, Expression site, ReadOnlySpan<object?> arguments, List<NamedValue>? named, WrappedBlock? block,
        TextUse use = TextUse.Refuse) => use switch
        {
            TextUse.Write => Write(context, site, arguments, named, block),
            _ => Capture(context, site, arguments, named, block, use),
        };

    // What the function writes goes to the page without a detour.
    private object? Write(
        RenderContext context, Expression site, ReadOnlySpan<object?> arguments, List<NamedValue>? named, WrappedBlock? block)
    {
        var indentation = context.Output.BeginBody();
        var result = Run(context, site, arguments, named, block);
        return context.Output.EndBody(indentation) ? result : throw IndentedLines(context, site.Span, $"the function `{name}`");
    }

    /// <summary>Whether the original indents such lines cannot be told from its documentation.</summary>
    public static TemplateException IndentedLines(RenderContext context, TextSpan at, string what) => context.Error(at, p =>
        TemplateDiagnostics.NotInSubset(p.Source, p.Span, $"{what} that writes lines from an indented code block", "begin the block with `{{~`, and indent the lines where they are written"));

    private object? Capture(
        RenderContext context, Expression site, ReadOnlySpan<object?> arguments, List<NamedValue>? named, WrappedBlock? block, TextUse use)
    {
        var mark = context.Output.Length;
        var indentation = context.Output.BeginCapture(keepBlock: false);
        var result = Run(context, site, arguments, named, block);
        context.CheckOutput(site.Span);
        if (context.Output.Length == mark)
        {
            context.Output.EndCapture(mark, indentation);
            return result;
        }

        if (result is not null || use == TextUse.Refuse)
        {
            throw WritesText(context, site);
        }

        return context.EndCaptureAsText(mark, indentation);
    }

    private TemplateException WritesText(RenderContext context, Expression site) => context.Error(site, p => TemplateDiagnostics.NotInSubset(
        p.Source, p.Span, $"the text that `{name}` writes as part of a larger value", "assign it to a variable first, or let the function return it with `ret`"));

    private object? Run(
        RenderContext context, Expression site, ReadOnlySpan<object?> arguments, List<NamedValue>? named, WrappedBlock? block)
    {
        context.Enter(site);
        var scope = parameters is null ? null : new GlobalScope(null, context.Scope, writesToStore: false);
        var frame = new Frame(layout, null, block);
        var call = new FunctionCall(context, site, this, arguments, named);
        frame.Arguments = scope is null ? call.AllArguments() : call.Bind(parameters!, scope);

        var saved = (context.Source, context.Frame, context.Scope, context.Result);
        (context.Source, context.Frame, context.Result) = (source, frame, null);
        context.Scope = scope ?? context.Scope;
        body.Execute(context);
        var result = context.Result;
        (context.Source, context.Frame, context.Scope, context.Result) = saved;
        context.Leave();
        return result;
    }
}
