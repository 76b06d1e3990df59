using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>The functions of one name: <c>string</c>, <c>array</c>, … They are made when the first of them is used.</summary>
internal sealed class BuiltinLibrary
{
    private static readonly BuiltinLibrary[] All =
    [
        new("array", 0, ArrayFunctions.All), new("date", 1, DateFunctions.All), new("html", 2, HtmlFunctions.All),
        new("math", 3, MathFunctions.All), new("object", 4, ObjectFunctions.All), new("regex", 5, RegexFunctions.All),
        new("string", 6, StringFunctions.All), new("timespan", 7, TimespanFunctions.All),
    ];

    private readonly Func<IEnumerable<BuiltinFunction>> _make;
    private Dictionary<string, BuiltinFunction>? _functions;

    private BuiltinLibrary(string name, int index, Func<IEnumerable<BuiltinFunction>> make)
    {
        Name = name;
        Bit = 1 << index;
        _make = make;
    }

    /// <summary>The names of all libraries.</summary>
    public static IEnumerable<string> Names => All.Select(l => l.Name);

    /// <summary>Every library.</summary>
    public static IReadOnlyList<BuiltinLibrary> Libraries => All;

    public string Name { get; }

    /// <summary>The library's place in a set of libraries.</summary>
    public int Bit { get; }

    /// <summary>The names of the functions, without that of the library.</summary>
    public IEnumerable<string> FunctionNames => Functions.Keys;

    /// <summary><c>date "2024-02-29"</c> is <c>date.parse</c>; no other library can be called.</summary>
    public BuiltinFunction? AsFunction => Name == "date" ? Function("parse") : null;

    // Two threads may both make the table; either will do.
    private Dictionary<string, BuiltinFunction> Functions => _functions ??=
        _make().ToDictionary(f => f.Name[(Name.Length + 1)..], StringComparer.Ordinal);

    /// <summary>The library of a name, or null.</summary>
    public static BuiltinLibrary? Find(string name)
    {
        foreach (var library in All)
        {
            if (library.Name == name) return library;
        }

        return null;
    }

    /// <summary>The libraries whose names are members of an object.</summary>
    public static int ShadowedBy(object value)
    {
        var bits = 0;
        foreach (var library in All)
        {
            if (Objects.TryGet(value, library.Name, out _)) bits |= library.Bit;
        }

        return bits;
    }

    /// <summary>“did you mean `string.upcase`?” for a bare <c>upcase</c>.</summary>
    public static string? WhereIs(string function)
    {
        foreach (var library in All)
        {
            if (library.Function(function) is { } found) return $"did you mean `{found.Name}`?";
        }

        return null;
    }

    /// <summary>A function by its name without the library's, or null.</summary>
    public BuiltinFunction? Function(string name) => Functions.GetValueOrDefault(name);
}
