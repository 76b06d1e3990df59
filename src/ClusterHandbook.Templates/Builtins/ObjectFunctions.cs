using System.Text.Json;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>The library <c>object</c>. <c>eval</c> and <c>eval_template</c> are refused: a theme is what its files say.</summary>
internal static class ObjectFunctions
{
    public static IEnumerable<BuiltinFunction> All() =>
    [
        new("object.default", ["value", "default"], a => a[0] is null or "" ? a[1] : a[0]),
        new("object.eval", ["text"], a => throw a.Refused("`object.eval`")),
        new("object.eval_template", ["text"], a => throw a.Refused("`object.eval_template`")),
        new("object.format", ["value", "format", "culture?"], Format),
        new("object.from_json", ["json"], FromJson),
        new("object.has_key", ["value", "key"], a => Numbers.Box(a[0] is { } o && Objects.TryGet(o, a.Text(1), out _))),
        new("object.has_value", ["value", "key"], a => Numbers.Box(a[0] is { } o && Objects.TryGet(o, a.Text(1), out var v) && v is not null)),
        new("object.keys", ["value"], a => a[0] is { } o ? Built(a, Objects.Keys(o)) : new ScriptArray()),
        new("object.values", ["value"], a => a[0] is { } o ? Built(a, Objects.Members(o).Select(m => m.Value)) : new ScriptArray()),
        new("object.kind", ["value"], a => a[0] is null ? null : TypeNames.KindOf(a[0]) ?? throw a.Refused($"the kind of {TypeNames.Describe(a[0])}", "use `object.typeof`")),
        new("object.size", ["value"], a => Numbers.Box(Size(a[0]))),
        new("object.to_json", ["value"], a => JsonText.Write(a, a[0])),
        new("object.typeof", ["value"], a => TypeNames.TypeOf(a[0])),
    ];

    private static ScriptArray Built(Arguments a, IEnumerable<object?> items)
    {
        var array = new ScriptArray();
        foreach (var item in items)
        {
            a.Context.CheckCount(array.Count + 1);
            array.Add(item);
        }

        return array;
    }

    private static int Size(object? value) => value switch
    {
        null => 0,
        string text => text.Length,
        _ when Lists.Of(value) is { } list => list.Count,
        _ when Objects.Is(value) => Objects.Count(value),
        _ => 0,
    };

    private static object? Format(Arguments a) => a[0] switch
    {
        null => "",
        IFormattable value => Formatting.Format(a, value, a.Text(1), 2),
        _ => a.Text(0),
    };

    private static object? FromJson(Arguments a)
    {
        var json = a.Text(0);
        a.Context.Charge(json.Length >> 2);
        try
        {
            return JsonData.Parse(json);
        }
        catch (JsonException wrong)
        {
            throw a.Failed("the text is no JSON" + (wrong.LineNumber is { } line ? $" (line {line + 1})" : ""));
        }
    }
}
