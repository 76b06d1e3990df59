using ClusterHandbook.Templates.Builtins;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Values;

/// <summary>Members of every kind of value: of objects by name, and the few that texts, arrays, dates and time spans have.</summary>
internal static class MemberAccess
{
    /// <summary>Reads a member; false when there is none of that name.</summary>
    public static bool TryGet(object target, string name, out object? value)
    {
        if (Objects.TryGet(target, name, out value))
        {
            return true;
        }

        if (name == "empty?")
        {
            value = IsEmpty(target) is { } empty ? Numbers.Box(empty) : null;
            return true;
        }

        switch (target)
        {
            case string text when name == "size":
                value = Numbers.Box(text.Length);
                return true;
            case BuiltinLibrary library:
                value = library.Function(name);
                return value is not null;
            case DateTime date:
                return TryGetDatePart(date, name, out value);
            case TimeSpan span:
                return TryGetSpanPart(span, name, out value);
            case ScriptArray array when array.Attached is { } attached && attached.TryGetValue(name, out value):
                return true;
            case var _ when name == "size" && Lists.Of(target) is { } list:
                value = Numbers.Box(list.Count);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Assigns a member; false when the value cannot be changed.</summary>
    public static bool TrySet(RenderContext context, object target, string name, object? value)
    {
        switch (target)
        {
            case ScriptObject o:
                o[name] = value;
                context.CheckCount(o.Count);
                return true;
            case ScriptArray array:
                array.Attach(name, value);
                return true;
            case GlobalScope scope:
                context.NoteName(name);
                return scope.TrySet(name, value);
            case BuiltinLibrary { Name: "date" } when name == "format":
                context.DateFormat = context.TextOf(value);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether an array, object or text has nothing in it; null for values that cannot be empty.</summary>
    public static bool? IsEmpty(object? value) => value switch
    {
        null => null,
        string text => text.Length == 0,
        EmptyValue => true,
        _ when Lists.Of(value) is { } list => list.Count == 0,
        _ when Objects.Is(value) => Objects.Count(value) == 0,
        _ => null,
    };

    private static bool TryGetDatePart(DateTime date, string name, out object? value)
    {
        int? part = name switch
        {
            "year" => date.Year,
            "month" => date.Month,
            "day" => date.Day,
            "day_of_year" => date.DayOfYear,
            "hour" => date.Hour,
            "minute" => date.Minute,
            "second" => date.Second,
            "millisecond" => date.Millisecond,
            _ => null,
        };
        value = part is { } number ? Numbers.Box(number) : null;
        return part is not null;
    }

    private static bool TryGetSpanPart(TimeSpan span, string name, out object? value)
    {
        value = name switch
        {
            "days" => Numbers.Box(span.Days),
            "hours" => Numbers.Box(span.Hours),
            "minutes" => Numbers.Box(span.Minutes),
            "seconds" => Numbers.Box(span.Seconds),
            "milliseconds" => Numbers.Box(span.Milliseconds),
            "total_days" => span.TotalDays,
            "total_hours" => span.TotalHours,
            "total_minutes" => span.TotalMinutes,
            "total_seconds" => span.TotalSeconds,
            "total_milliseconds" => span.TotalMilliseconds,
            _ => null,
        };
        return value is not null;
    }
}
