using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Statements;

/// <summary>A node that does something.</summary>
internal abstract class Statement(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>True when somewhere inside, functions apart, a <c>ret</c> has a value.</summary>
    public virtual bool ReturnsValue => false;

    public abstract Flow Execute(RenderContext context);
}
