using System.Globalization;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>The library <c>date</c>; the clock is the one of the run.</summary>
internal static class DateFunctions
{
    private const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AdjustToUniversal;

    public static IEnumerable<BuiltinFunction> All() =>
    [
        new("date.now", [], a => a.Context.Options.Clock.GetLocalNow().DateTime),
        new("date.add_days", ["date", "days"], a => Moved(a, (d, n) => d.AddDays(n))),
        new("date.add_hours", ["date", "hours"], a => Moved(a, (d, n) => d.AddHours(n))),
        new("date.add_minutes", ["date", "minutes"], a => Moved(a, (d, n) => d.AddMinutes(n))),
        new("date.add_seconds", ["date", "seconds"], a => Moved(a, (d, n) => d.AddSeconds(n))),
        new("date.add_milliseconds", ["date", "millis"], a => Moved(a, (d, n) => d.AddMilliseconds(n))),
        new("date.add_months", ["date", "months"], a => MovedWhole(a, (d, n) => d.AddMonths(n))),
        new("date.add_years", ["date", "years"], a => MovedWhole(a, (d, n) => d.AddYears(n))),
        new("date.parse", ["text", "pattern?", "culture?"], a => Parsed(a, 1, 2)),
        new("date.parse_to_string", ["text", "output_pattern?", "output_culture?", "input_pattern?", "input_culture?"], ParseToString),
        new("date.to_string", ["datetime", "pattern", "culture?"], a => a.Date(0) is { } date ? Printed(a, date, a.TextOrNull(1), 2) : null),
        new("date.format", [], a => a.Context.DateFormat),
        new("date.default_format", [], _ => DateFormat.Default),
    ];

    private static object? Moved(Arguments a, Func<DateTime, double, DateTime> move) =>
        a.Date(0) is { } date ? Guarded(a, date, a.Double(1), move) : null;

    private static object? MovedWhole(Arguments a, Func<DateTime, int, DateTime> move) =>
        a.Date(0) is { } date ? Guarded(a, date, a.Int(1), move) : null;

    private static object Guarded<T>(Arguments a, DateTime date, T by, Func<DateTime, T, DateTime> move)
    {
        try
        {
            return move(date, by);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw a.Failed("the result lies outside the calendar");
        }
        catch (ArgumentException)
        {
            throw a.Failed("the number is none that can be added");
        }
    }

    // What cannot be read is the first day of the calendar, as in the original; nothing is nothing.
    private static object? Parsed(Arguments a, int patternArgument, int cultureArgument)
    {
        Formatting.RefuseCulture(a, cultureArgument);
        if (a.TextOrNull(0) is not { Length: > 0 } text)
        {
            return null;
        }

        a.Context.Charge(text.Length);
        DateTime date;
        if (a.TextOrNull(patternArgument) is not { Length: > 0 } pattern)
        {
            return DateTime.TryParse(text, CultureInfo.InvariantCulture, Styles, out date) ? Local(date) : DateTime.MinValue;
        }

        var format = DateFormat.ToNetPattern(pattern)
            ?? throw a.Refused($"the pattern `{pattern}` for reading dates");
        return ParsedExactly(a, text, format);
    }

    private static DateTime ParsedExactly(Arguments a, string text, string format)
    {
        try
        {
            // One letter alone would be a standard format of .NET.
            format = format.Length == 1 ? "%" + format : format;
            return DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, Styles, out var date) ? Local(date) : DateTime.MinValue;
        }
        catch (FormatException)
        {
            throw a.Failed("the pattern cannot be read");
        }
    }

    private static DateTime Local(DateTime date) => DateTime.SpecifyKind(date, DateTimeKind.Unspecified);

    private static object? ParseToString(Arguments a)
    {
        Formatting.RefuseCulture(a, 4);
        return Parsed(a, 3, 4) is DateTime date ? Printed(a, date, a.TextOrNull(1), 2) : null;
    }

    private static string Printed(Arguments a, DateTime date, string? pattern, int cultureArgument)
    {
        Formatting.RefuseCulture(a, cultureArgument);
        pattern ??= a.Context.DateFormat;
        if (pattern == "%g")
        {
            pattern = "%g " + a.Context.DateFormat;
        }

        a.Context.CheckLength(pattern.Length * 4L);
        return a.Context.Checked(DateFormat.Format(date, pattern));
    }
}
