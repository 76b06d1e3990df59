using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Values;

/// <summary>Reads every kind of object that a model or a template may hold by member name.</summary>
internal static class Objects
{
    /// <summary>True for values that have named members of their own.</summary>
    public static bool Is(object? value) => value is ScriptObject or ITemplateObject or GlobalScope
        or IReadOnlyDictionary<string, object?> or IReadOnlyDictionary<string, string>;

    /// <summary>Reads a member; false when the object has none of that name or the value is no object.</summary>
    public static bool TryGet(object value, string name, out object? member)
    {
        switch (value)
        {
            case ITemplateObject model:
                if (!model.ModelType.TryGet(model, name, out member)) return false;
                member = Numbers.Normalize(member);
                return true;
            case ScriptObject o:
                return o.TryGetValue(name, out member);
            case GlobalScope scope:
                return scope.TryGetOwn(name, out member);
            case IReadOnlyDictionary<string, object?> map:
                if (!map.TryGetValue(name, out member)) return false;
                member = Numbers.Normalize(member);
                return true;
            case IReadOnlyDictionary<string, string> texts:
                var found = texts.TryGetValue(name, out var text);
                member = text;
                return found;
            default:
                member = null;
                return false;
        }
    }

    /// <summary>The names of all members, in order.</summary>
    public static IEnumerable<string> Keys(object value) => value switch
    {
        ITemplateObject model => model.ModelType.Members.Select(m => m.Name),
        GlobalScope scope => scope.OwnNames,
        IReadOnlyDictionary<string, object?> map => map.Keys,
        IReadOnlyDictionary<string, string> texts => texts.Keys,
        _ => [],
    };

    /// <summary>How many members there are.</summary>
    public static int Count(object value) => value switch
    {
        ITemplateObject model => model.ModelType.Members.Count,
        IReadOnlyDictionary<string, object?> map => map.Count,
        IReadOnlyDictionary<string, string> texts => texts.Count,
        _ => Keys(value).Count(),
    };

    /// <summary>The members with their values, in order.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Members(object value)
    {
        foreach (var key in Keys(value))
        {
            TryGet(value, key, out var member);
            yield return new(key, member);
        }
    }
}
