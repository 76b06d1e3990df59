using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Expressions;

/// <summary>A variable, a member or an item: it can be assigned to, and calls what it finds when that is a function.</summary>
internal abstract class PathExpression(TextSpan span) : Expression(span)
{
    /// <summary>As the template writes it.</summary>
    public abstract string Text { get; }

    /// <summary>What stands there, without calling it.</summary>
    /// <param name="context">The run.</param>
    /// <param name="lenient">True under <c>??</c>: an unknown name is null even in strict mode.</param>
    public abstract object? Resolve(RenderContext context, bool lenient = false);

    /// <summary>Assigns.</summary>
    public abstract void Assign(RenderContext context, object? value);

    /// <summary>The value; a function is called without arguments.</summary>
    public sealed override object? Evaluate(RenderContext context) => Evaluate(context, lenient: false);

    /// <inheritdoc cref="Evaluate(RenderContext)"/>
    public object? Evaluate(RenderContext context, bool lenient)
    {
        var value = Resolve(context, lenient);
        return value is string or ITemplateObject ? value : value is TemplateFunction function ? function.Invoke(context, this, [], null, null) : value;
    }

    /// <inheritdoc/>
    public sealed override object? Evaluate(RenderContext context, TextUse use)
    {
        var value = Resolve(context);
        return value is string ? value : value is TemplateFunction function ? function.Invoke(context, this, [], null, null, use) : value;
    }

    /// <inheritdoc/>
    public sealed override void Write(RenderContext context)
    {
        var value = Resolve(context);
        context.Write(value is TemplateFunction function ? function.Invoke(context, this, [], null, null, TextUse.Write) : value);
    }
}
