using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Values;

/// <summary>A value that can be called: a built-in, or a function that a template defines.</summary>
internal abstract class TemplateFunction
{
    /// <summary>The name in messages.</summary>
    public abstract string Name { get; }

    /// <summary>Calls the function.</summary>
    /// <param name="context">The run.</param>
    /// <param name="site">Where the call stands, for messages.</param>
    /// <param name="arguments">Values in order; named ones have their own list.</param>
    /// <param name="named">Named arguments, or null.</param>
    /// <param name="block">What <c>$$</c> runs, or null.</param>
    /// <param name="use">What becomes of text that the function writes.</param>
    public abstract object? Invoke(
        RenderContext context, Expression site, ReadOnlySpan<object?> arguments, List<NamedValue>? named, WrappedBlock? block,
        TextUse use = TextUse.Refuse);
}

/// <summary>A named argument of one call.</summary>
internal readonly record struct NamedValue(string Name, object? Value, Expression Expression);
