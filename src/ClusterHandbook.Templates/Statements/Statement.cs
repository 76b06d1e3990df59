using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Statements;

/// <summary>A node that does something.</summary>
internal abstract class Statement(TextSpan span)
{
    public TextSpan Span { get; } = span;

    public abstract Flow Execute(RenderContext context);
}
