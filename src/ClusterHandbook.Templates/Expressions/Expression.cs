using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Expressions;

/// <summary>A node that gives a value. The tree that the parser builds is the one that runs.</summary>
internal abstract class Expression(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>How deep the tree below is; the parser keeps it small, so that no run exhausts the stack.</summary>
    public int Depth { get; protected init; } = 1;

    /// <summary>Where an error of the function itself points.</summary>
    public virtual TextSpan TargetSpan => Span;

    /// <summary>The value.</summary>
    public abstract object? Evaluate(RenderContext context);

    /// <summary>The value, with a say in what becomes of the text that a called function writes.</summary>
    public virtual object? Evaluate(RenderContext context, TextUse use) => Evaluate(context);

    /// <summary>Whether the value counts as true.</summary>
    public virtual bool Test(RenderContext context) => Truth.Of(Evaluate(context));

    /// <summary>Writes the value to the output.</summary>
    public virtual void Write(RenderContext context) => context.Write(Evaluate(context));

    /// <summary>Where an error about an argument points.</summary>
    public virtual TextSpan ArgumentSpan(int index) => Span;

    protected static int Above(Expression a) => a.Depth + 1;

    protected static int Above(Expression a, Expression b) => Math.Max(a.Depth, b.Depth) + 1;

    protected static int Above(IEnumerable<Expression> all)
    {
        var depth = 0;
        foreach (var one in all) depth = Math.Max(depth, one.Depth);
        return depth + 1;
    }
}
