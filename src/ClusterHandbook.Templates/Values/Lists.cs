using System.Collections;

namespace ClusterHandbook.Templates.Values;

/// <summary>Reads every kind of list that a model or a template may hold as one.</summary>
internal static class Lists
{
    /// <summary>The items, or null when the value is no list. Lists of references cost nothing, lists of value types are copied.</summary>
    public static IReadOnlyList<object?>? Of(object? value) => value switch
    {
        null or string or ScriptObject => null,
        ScriptArray array => array,
        IReadOnlyList<object?> list => list,
        IReadOnlyDictionary<string, object?> or IReadOnlyDictionary<string, string> => null,
        ITemplateObject or Utf8Html or TemplateFunction => null,
        IEnumerable items => Copy(items),
        _ => null,
    };

    private static ScriptArray Copy(IEnumerable items)
    {
        var copy = new ScriptArray();
        foreach (var item in items)
        {
            copy.Add(Numbers.Normalize(item));
        }

        return copy;
    }
}
