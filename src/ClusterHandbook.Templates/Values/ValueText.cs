using System.Globalization;
using System.Text;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Values;

/// <summary>Values as text, as the language prints them.</summary>
internal static class ValueText
{
    // As deep as the original prints; it also ends an array that holds itself.
    private const int MaximumDepth = 20;

    /// <summary>The text of a value: null is empty, true is <c>true</c>, an array <c>[1, "a"]</c>, an object <c>{a: 1}</c>.</summary>
    public static string Of(RenderContext context, object? value) => value switch
    {
        null => "",
        _ => OfScalar(context, value) ?? OfContainer(context, value),
    };

    // Null: no scalar.
    private static string? OfScalar(RenderContext context, object value) => value switch
    {
        string text => text,
        bool b => b ? "true" : "false",
        Utf8Html html => html.ToString(),
        DateTime date => DateFormat.Format(date, context.DateFormat),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        EmptyValue => "",
        _ when Numbers.KindOf(value) != NumberKind.None => Numbers.TextOf(value),
        _ => null,
    };

    /// <summary>The text that an interpolated string gives a value: as .NET prints it, where the language would print it otherwise.</summary>
    public static string Interpolated(RenderContext context, object? value) => value switch
    {
        bool b => b ? "True" : "False",
        DateTime date => date.ToString(CultureInfo.InvariantCulture),
        _ when Lists.Of(value) is not null => throw context.Error(s => TemplateDiagnostics.NotInSubset(
            s.Source, s.Span, "an array inside an interpolated string", "join it first: `{list | array.join \", \"}`")),
        _ => Of(context, value),
    };

    private static string OfContainer(RenderContext context, object value)
    {
        var text = new StringBuilder();
        AppendNested(context, text, value, 0);
        return context.Checked(text.ToString());
    }

    private static void AppendNested(RenderContext context, StringBuilder text, object? value, int depth)
    {
        context.Charge(1);
        context.CheckLength(text.Length);
        if (depth > MaximumDepth)
        {
            throw context.Error(s => TemplateDiagnostics.TooDeep(s.Source, s.Span, "the printed value"));
        }

        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string s:
                Quote(text, s);
                break;
            case var _ when OfScalar(context, value) is { } scalar:
                text.Append(scalar);
                break;
            case var _ when Lists.Of(value) is { } list:
                AppendList(context, text, list, depth);
                break;
            case var _ when Objects.Is(value) && value is not ITemplateObject:
                AppendObject(context, text, value, depth);
                break;
            default:
                throw context.Error(s => TemplateDiagnostics.CannotPrint(s.Source, s.Span, value));
        }
    }

    private static void AppendList(RenderContext context, StringBuilder text, IReadOnlyList<object?> list, int depth)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0) text.Append(", ");
            AppendNested(context, text, Numbers.Normalize(list[i]), depth + 1);
        }

        text.Append(']');
    }

    private static void AppendObject(RenderContext context, StringBuilder text, object value, int depth)
    {
        text.Append('{');
        var first = true;
        foreach (var (key, member) in Objects.Members(value))
        {
            if (!first) text.Append(", ");
            first = false;
            AppendKey(text, key);
            text.Append(": ");
            AppendNested(context, text, member, depth + 1);
        }

        text.Append('}');
    }

    private static void AppendKey(StringBuilder text, string key)
    {
        if (IsName(key))
        {
            text.Append(key);
        }
        else
        {
            Quote(text, key);
        }
    }

    private static bool IsName(string key) =>
        key.Length > 0 && !char.IsAsciiDigit(key[0]) && key.All(c => c == '_' || char.IsLetterOrDigit(c));

    private static void Quote(StringBuilder text, string value) => text.Append('"').Append(Escape(value)).Append('"');

    /// <summary>The text with quotes, backslashes and control characters written as escapes.</summary>
    public static string Escape(string value)
    {
        var text = new StringBuilder(value.Length + 8);
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                _ => text.Append(c),
            };
        }

        return text.ToString();
    }
}
