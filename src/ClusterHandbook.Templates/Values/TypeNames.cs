using System.Numerics;
using ClusterHandbook.Templates.Builtins;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Values;

/// <summary>What kinds of value are called, in messages and by <c>object.typeof</c> and <c>object.kind</c>.</summary>
internal static class TypeNames
{
    /// <summary>As <c>object.typeof</c> says it.</summary>
    public static string? TypeOf(object? value) => value switch
    {
        null => null,
        string => "string",
        bool => "boolean",
        ScriptRange => "iterator",
        _ when Numbers.KindOf(value) != NumberKind.None => "number",
        _ when Lists.Of(value) is not null => "array",
        _ => "object",
    };

    /// <summary>As <c>object.kind</c> says it; null where the documentation names none.</summary>
    public static string? KindOf(object? value) => value switch
    {
        null => null,
        string => "string",
        bool => "bool",
        int => "int",
        long => "long",
        BigInteger => "bigint",
        float => "float",
        double => "double",
        decimal => "decimal",
        ScriptRange => "range",
        TemplateFunction => "function",
        _ when Lists.Of(value) is not null => "array",
        _ when Objects.Is(value) || value is BuiltinLibrary => "object",
        _ => null,
    };

    /// <summary>For people: “a text”, “a whole number”, “an object”.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "null",
        string => "a text",
        bool => "true or false",
        int or long or BigInteger => "a whole number",
        float or double or decimal => "a number",
        DateTime => "a date",
        TimeSpan => "a time span",
        TemplateFunction => "a function",
        BuiltinLibrary => "a library of functions",
        Utf8Html => "a captured text",
        EmptyValue => "empty",
        ScriptRange => "a range",
        ITemplateObject model => $"an object of the kind `{model.ModelType.Name}`",
        GlobalScope => "the global object",
        _ when Lists.Of(value) is not null => "an array",
        _ => "an object",
    };
}
