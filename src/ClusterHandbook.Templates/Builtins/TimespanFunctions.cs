using System.Globalization;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>The library <c>timespan</c>.</summary>
internal static class TimespanFunctions
{
    public static IEnumerable<BuiltinFunction> All() =>
    [
        new("timespan.zero", [], _ => TimeSpan.Zero),
        new("timespan.from_days", ["days"], a => Made(a, TimeSpan.FromDays)),
        new("timespan.from_hours", ["hours"], a => Made(a, TimeSpan.FromHours)),
        new("timespan.from_minutes", ["minutes"], a => Made(a, TimeSpan.FromMinutes)),
        new("timespan.from_seconds", ["seconds"], a => Made(a, TimeSpan.FromSeconds)),
        new("timespan.from_milliseconds", ["millis"], a => Made(a, TimeSpan.FromMilliseconds)),
        new("timespan.parse", ["text"], Parse),
    ];

    private static object Made(Arguments a, Func<double, TimeSpan> make)
    {
        try
        {
            return make(a.Double(0));
        }
        catch (Exception wrong) when (wrong is OverflowException or ArgumentException)
        {
            throw a.Failed("the number is too large for a time span");
        }
    }

    private static object Parse(Arguments a) =>
        TimeSpan.TryParse(a.Text(0), CultureInfo.InvariantCulture, out var span)
            ? span
            : throw a.Failed("the text is no time span, such as `1.02:30:00`");
}
