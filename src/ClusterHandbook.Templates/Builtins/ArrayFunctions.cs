using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>The library <c>array</c>. Every function gives a new array and leaves the old one alone.</summary>
internal static class ArrayFunctions
{
    public static IEnumerable<BuiltinFunction> All() =>
    [
        new("array.add", ["list", "value"], a => Built(a, Items(a, 0).Append(a[1]))),
        new("array.add_range", ["list1", "list2"], a => Built(a, Items(a, 0).Concat(Items(a, 1)))),
        new("array.concat", ["list1", "list2"], a => Built(a, Items(a, 0).Concat(Items(a, 1)))),
        new("array.any", ["list", "function", "…"], Any),
        new("array.compact", ["list"], a => a.List(0) is { } list ? Built(a, list.Where(i => i is not null)) : null),
        new("array.contains", ["list", "item"], Contains),
        new("array.cycle", ["list", "group?"], Cycle),
        new("array.each", ["list", "function"], Each),
        new("array.filter", ["list", "function"], Filter),
        new("array.first", ["list"], a => a.List(0) is { Count: > 0 } list ? Numbers.Normalize(list[0]) : null),
        new("array.last", ["list"], a => a.List(0) is { Count: > 0 } list ? Numbers.Normalize(list[^1]) : null),
        new("array.insert_at", ["list", "index", "value"], InsertAt),
        new("array.join", ["list", "delimiter", "function?"], Join),
        new("array.limit", ["list", "count"], a => a.List(0) is { } list ? Built(a, list.Take(a.Int(1))) : null),
        new("array.offset", ["list", "index"], a => a.List(0) is { } list ? Built(a, list.Skip(a.Int(1))) : null),
        new("array.map", ["list", "member"], Map),
        new("array.remove_at", ["list", "index"], RemoveAt),
        new("array.reverse", ["list"], a => Built(a, Items(a, 0).Reverse())),
        new("array.size", ["list"], a => Numbers.Box(a.List(0)?.Count ?? 0)),
        new("array.sort", ["list", "member?"], Sort),
        new("array.uniq", ["list"], a => a.List(0) is { } list ? Built(a, list.Distinct()) : null),
    ];

    private static IEnumerable<object?> Items(Arguments a, int index) => a.List(index) ?? [];

    private static ScriptArray Built(Arguments a, IEnumerable<object?> items)
    {
        var array = new ScriptArray();
        foreach (var item in items)
        {
            a.Context.CheckCount(array.Count + 1);
            array.Add(Numbers.Normalize(item));
        }

        return array;
    }

    // Further arguments of `any` go to the function behind the item.
    private static object? Called(Arguments a, TemplateFunction function, object? item)
    {
        var arguments = new object?[Math.Max(1, a.Count - 1)];
        arguments[0] = Numbers.Normalize(item);
        for (var i = 2; i < a.Count; i++) arguments[i - 1] = a[i];
        return a.Context.Call(function, arguments);
    }

    private static object Any(Arguments a)
    {
        var function = a.Function(1);
        foreach (var item in a.List(0) ?? [])
        {
            if (Truth.Of(Called(a, function, item))) return Numbers.True;
        }

        return Numbers.False;
    }

    private static ScriptArray? Each(Arguments a)
    {
        if (a.List(0) is not { } list)
        {
            return null;
        }

        var function = a.Function(1);
        var result = new ScriptArray();
        foreach (var item in list)
        {
            a.Context.CheckCount(result.Count + 1);
            result.Add(Called(a, function, item));
        }

        return result;
    }

    private static ScriptArray? Filter(Arguments a)
    {
        if (a.List(0) is not { } list)
        {
            return null;
        }

        var function = a.Function(1);
        var result = new ScriptArray();
        foreach (var item in list)
        {
            a.Context.CheckCount(result.Count + 1);
            if (Truth.Of(Called(a, function, item))) result.Add(Numbers.Normalize(item));
        }

        return result;
    }

    private static object Contains(Arguments a)
    {
        var wanted = a[1];
        foreach (var item in a.List(0) ?? [])
        {
            a.Context.Charge(1);
            if (Comparison.Same(Numbers.Normalize(item), wanted)) return Numbers.True;
        }

        return Numbers.False;
    }

    private static object? Cycle(Arguments a)
    {
        if (a.List(0) is not { Count: > 0 } list)
        {
            return null;
        }

        var group = a.TextOrNull(1) ?? Joined(a, list, ",", null);
        var cycles = a.Context.Cycles;
        var next = cycles.GetValueOrDefault(group) % list.Count;
        cycles[group] = next + 1;
        return Numbers.Normalize(list[next]);
    }

    private static ScriptArray InsertAt(Arguments a)
    {
        var index = Math.Max(0, a.Int(1));
        a.Context.CheckCount(index);
        a.Context.Charge(index);
        var items = new List<object?>(Items(a, 0));
        while (items.Count < index) items.Add(null);
        items.Insert(index, a[2]);
        return Built(a, items);
    }

    private static ScriptArray RemoveAt(Arguments a)
    {
        var items = new List<object?>(Items(a, 0));
        var index = a.Int(1);
        index = index < 0 ? index + items.Count : index;
        if (index >= 0 && index < items.Count) items.RemoveAt(index);
        return Built(a, items);
    }

    private static string Join(Arguments a) =>
        Joined(a, a.List(0) ?? [], a.Text(1), a[2] is null ? null : a.Function(2));

    private static string Joined(Arguments a, IReadOnlyList<object?> list, string delimiter, TemplateFunction? function)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0) text.Append(delimiter);
            var item = a.Context.TextOf(Numbers.Normalize(list[i]));
            text.Append(function is null ? item : a.Context.TextOf(a.Context.Call(function, [item])));
            a.Context.CheckLength(text.Length);
            a.Context.Charge(1);
        }

        return a.Context.Checked(text.ToString());
    }

    // An item without the member is left out.
    private static ScriptArray Map(Arguments a)
    {
        var member = a.Text(1);
        var result = new ScriptArray();
        foreach (var item in a.List(0) ?? [])
        {
            a.Context.CheckCount(result.Count + 1);
            if (item is not null && MemberAccess.TryGet(item, member, out var value)) result.Add(value);
        }

        return result;
    }

    private static ScriptArray Sort(Arguments a)
    {
        var list = a.List(0) ?? [];
        var member = a.TextOrNull(1);
        a.Context.CheckCount(list.Count);
        a.Context.Charge(list.Count * (long)Math.Log2(list.Count + 2));
        var keyed = new List<(object? Key, object? Item)>(list.Count);
        foreach (var item in list)
        {
            keyed.Add((member is null ? Numbers.Normalize(item) : KeyOf(item, member), Numbers.Normalize(item)));
        }

        try
        {
            // OrderBy keeps the order of equals.
            return new ScriptArray(keyed.OrderBy(k => k.Key, SortOrder.Instance).Select(k => k.Item));
        }
        catch (InvalidOperationException)
        {
            throw a.Failed("the items are of kinds that have no common order");
        }
    }

    private static object? KeyOf(object? item, string member) =>
        item is not null && MemberAccess.TryGet(item, member, out var value) ? value : null;
}
