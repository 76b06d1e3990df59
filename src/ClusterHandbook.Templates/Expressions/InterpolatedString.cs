using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Expressions;

/// <summary><c>$"text {expression} text"</c>.</summary>
internal sealed class InterpolatedString : Expression
{
    private readonly Expression[] _parts;

    public InterpolatedString(TextSpan span, IReadOnlyList<Expression> parts)
        : base(span)
    {
        _parts = [.. parts];
        Depth = Above(parts);
    }

    public override object? Evaluate(RenderContext context)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            text.Append(ValueText.Interpolated(context, part.Evaluate(context)));
            context.CheckLength(text.Length);
        }

        return context.Checked(text.ToString());
    }
}
