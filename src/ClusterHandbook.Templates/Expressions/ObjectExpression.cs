using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Expressions;

/// <summary><c>{name: a, "other name": b}</c>.</summary>
internal sealed class ObjectExpression : Expression
{
    private readonly IReadOnlyList<KeyValuePair<string, Expression>> _members;

    public ObjectExpression(TextSpan span, IReadOnlyList<KeyValuePair<string, Expression>> members)
        : base(span)
    {
        _members = members;
        Depth = Above(members.Select(m => m.Value));
    }

    public override object? Evaluate(RenderContext context)
    {
        context.CheckCount(_members.Count);
        var result = new ScriptObject();
        foreach (var (name, value) in _members) result[name] = value.Evaluate(context);
        return result;
    }
}
