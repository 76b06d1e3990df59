using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Expressions;

/// <summary>A value that stands in the template.</summary>
internal sealed class LiteralExpression(TextSpan span, object? value) : Expression(span)
{
    private readonly byte[]? _utf8 = value is string text ? Encoding.UTF8.GetBytes(text) : null;
    private readonly bool _truth = Truth.Of(value);

    public object? Value => value;

    public override object? Evaluate(RenderContext context) => value;

    public override bool Test(RenderContext context) => _truth;

    public override void Write(RenderContext context)
    {
        if (_utf8 is not null)
        {
            context.Output.Write(_utf8);
        }
        else
        {
            context.Write(value);
        }
    }
}
