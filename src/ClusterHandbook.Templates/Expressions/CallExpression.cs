using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Builtins;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Expressions;

/// <summary>A call: <c>f a b</c>, <c>f(a, b)</c>, <c>a | f b</c>.</summary>
internal sealed class CallExpression : Expression
{
    private readonly Expression _target;
    private readonly Argument[] _arguments;
    private readonly Expression? _single;

    public CallExpression(TextSpan span, Expression target, IReadOnlyList<Argument> arguments)
        : base(span)
    {
        (_target, _arguments) = (target, [.. arguments]);
        _single = _arguments is [{ Name: null, IsExpanded: false } only] ? only.Value : null;
        Depth = Above([target, .. arguments.Select(a => a.Value)]);
    }

    public Expression Target => _target;

    public IReadOnlyList<Argument> Arguments => _arguments;

    public override TextSpan TargetSpan => _target.Span;

    /// <summary>True for <c>a | f</c>.</summary>
    public bool IsPiped { get; init; }

    /// <summary>What <c>wrap</c> gives the function to run; null otherwise.</summary>
    public Statements.Block? WrappedBody { get; init; }

    public override TextSpan ArgumentSpan(int index) => index < _arguments.Length ? _arguments[index].Value.Span : TargetSpan;

    public override object? Evaluate(RenderContext context) => Evaluate(context, TextUse.Refuse);

    public override object? Evaluate(RenderContext context, TextUse use)
    {
        var function = Function(context);
        var from = context.StackTop;
        var named = Push(context, TextUse.Refuse);
        var result = function.Invoke(context, this, context.Pushed(from), named, Block(context), use);
        context.PopTo(from);
        return result;
    }

    public override void Write(RenderContext context)
    {
        // `value | html.escape`, by far the most frequent call in a page.
        if (_single is { } single && _target is BuiltinMember member && member.Direct(context)?.Writer is { } write)
        {
            write(context, single.Evaluate(context, IsPiped ? TextUse.Write : TextUse.Refuse));
            return;
        }

        var function = Function(context);
        var from = context.StackTop;
        var named = Push(context, TextUse.Write);
        context.Write(function.Invoke(context, this, context.Pushed(from), named, Block(context), TextUse.Write));
        context.PopTo(from);
    }

    private WrappedBlock? Block(RenderContext context) =>
        WrappedBody is null ? null : new WrappedBlock(WrappedBody, context.Source);

    private TemplateFunction Function(RenderContext context)
    {
        if (_target is BuiltinMember member && member.Direct(context) is { } direct)
        {
            return direct;
        }

        var value = _target is PathExpression path ? path.Resolve(context) : _target.Evaluate(context);
        return value switch
        {
            TemplateFunction function => function,
            BuiltinLibrary { AsFunction: { } function } => function,
            _ => throw NotAFunction(context, value),
        };
    }

    private TemplateException NotAFunction(RenderContext context, object? value) => context.Error(_target, p =>
        TemplateDiagnostics.NotAFunction(p.Source, p.Span, _target, value));

    // Arguments in order go to the stack of the run; named ones have a list.
    private List<NamedValue>? Push(RenderContext context, TextUse pipedText)
    {
        List<NamedValue>? named = null;
        foreach (var argument in _arguments)
        {
            var isPiped = IsPiped && ReferenceEquals(argument, _arguments[0]);
            var value = isPiped ? argument.Value.Evaluate(context, pipedText) : argument.Value.Evaluate(context);
            if (argument.Name is { } name)
            {
                (named ??= []).Add(new NamedValue(name, value, argument.Value));
            }
            else if (argument.IsExpanded && Lists.Of(value) is { } items)
            {
                context.CheckCount(items.Count);
                foreach (var item in items) context.Push(Numbers.Normalize(item));
            }
            else
            {
                context.Push(value);
            }
        }

        return named;
    }
}
