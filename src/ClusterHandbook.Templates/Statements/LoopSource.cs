using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Statements;

/// <summary>What a loop runs over: the items of a list, the letters of a text, the members of an object as <c>key</c> and <c>value</c>.</summary>
internal static class LoopSource
{
    /// <summary>The items; null for null, over which nothing runs, not even the <c>else</c>.</summary>
    public static IReadOnlyList<object?>? Of(RenderContext context, object? value, Expression source)
    {
        switch (value)
        {
            case null:
                return null;
            case string text:
                context.CheckCount(text.Length);
                return [.. text.Select(c => c.ToString())];
            case var _ when Lists.Of(value) is { } list:
                return list;
            case var _ when Objects.Is(value):
                return Pairs(context, value);
            default:
                throw CannotLoop(context, value, source);
        }
    }

    private static TemplateException CannotLoop(RenderContext context, object value, Expression source) =>
        context.Error(source, p => TemplateDiagnostics.CannotLoop(p.Source, p.Span, value));

    /// <summary>Changes whenever a template changes the list.</summary>
    public static int VersionOf(IReadOnlyList<object?> list) => list is ScriptArray array ? array.Version : 0;

    private static List<object?> Pairs(RenderContext context, object value)
    {
        var pairs = new List<object?>();
        foreach (var (key, member) in Objects.Members(value))
        {
            context.CheckCount(pairs.Count);
            pairs.Add(new ScriptObject { { "key", key }, { "value", member } });
        }

        return pairs;
    }
}
