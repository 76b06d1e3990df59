using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Expressions;

/// <summary><c>include "name" a b</c>: another template, which sees the global variables and has its own local ones.</summary>
internal sealed class IncludeExpression : Expression
{
    private readonly TextSpan _target;
    private readonly Argument[] _arguments;

    public IncludeExpression(TextSpan span, TextSpan target, IReadOnlyList<Argument> arguments)
        : base(span)
    {
        (_target, _arguments) = (target, [.. arguments]);
        Depth = Above(arguments.Select(a => a.Value));
    }

    public override TextSpan TargetSpan => _target;

    /// <summary>The same call with one more argument in front: what a pipe brings.</summary>
    public IncludeExpression WithFirst(TextSpan span, Argument first) => new(span, _target, [first, .. _arguments]);

    public override object? Evaluate(RenderContext context)
    {
        var (template, arguments) = Prepare(context);
        var mark = context.Output.Length;
        var indentation = context.Output.BeginCapture(keepBlock: false);
        context.Include(this, template, arguments);
        context.CheckOutput(Span);
        return context.EndCaptureAsText(mark, indentation);
    }

    public override void Write(RenderContext context)
    {
        var (template, arguments) = Prepare(context);
        var indentation = context.Output.Nest();
        context.Include(this, template, arguments);
        context.Output.Unnest(indentation);
    }

    private (Template Template, ScriptArray Arguments) Prepare(RenderContext context)
    {
        var arguments = new ScriptArray(_arguments.Length);
        foreach (var argument in _arguments)
        {
            var value = argument.Value.Evaluate(context);
            if (argument.Name is { } name)
            {
                arguments.Attach(name, value);
            }
            else if (argument.IsExpanded && Lists.Of(value) is { } items)
            {
                context.CheckCount((long)arguments.Count + items.Count);
                foreach (var item in items) arguments.Add(Numbers.Normalize(item));
            }
            else
            {
                arguments.Add(value);
            }
        }

        return (Find(context, arguments.Count > 0 ? arguments[0] : null), arguments);
    }

    private Template Find(RenderContext context, object? value)
    {
        var name = value is null or false ? "" : context.TextOf(value);
        if (name.Length == 0)
        {
            throw context.Error(_target, static p => TemplateDiagnostics.IncludeWithoutName(p.Source, p.Span));
        }

        var template = context.Options.Loader?.Invoke(name) ?? throw NotFound(context, name);
        return template.HasErrors ? throw HasErrors(context, name, template) : template;
    }

    private TemplateException NotFound(RenderContext context, string name) => context.Error(_target, p =>
        TemplateDiagnostics.IncludeNotFound(p.Source, p.Span, name, context.Options.TemplateNames));

    private TemplateException HasErrors(RenderContext context, string name, Template template) => context.Error(_target, p =>
        TemplateDiagnostics.IncludeHasErrors(p.Source, p.Span, name, template.Findings));
}
