using System.Globalization;
using System.Text;

namespace ClusterHandbook.Templates.Values;

/// <summary>Dates as text, by patterns such as <c>%d %b %Y</c>, in the invariant culture.</summary>
internal static class DateFormat
{
    /// <summary>How dates print unless a template says otherwise.</summary>
    public const string Default = "%d %b %Y";

    /// <summary>The text of a date.</summary>
    public static string Format(DateTime date, string pattern)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }

            var letter = pattern[++i];
            if (Part(date, letter) is { } part)
            {
                text.Append(part);
            }
            else
            {
                text.Append('%').Append(letter);
            }
        }

        return text.ToString();
    }

    // Null: no such letter.
    private static string? Part(DateTime date, char letter) => letter switch
    {
        'a' => Net(date, "ddd"),
        'A' => Net(date, "dddd"),
        'b' or 'h' => Net(date, "MMM"),
        'B' => Net(date, "MMMM"),
        'c' => Net(date, "ddd MMM ") + Padded(date.Day) + Net(date, " HH:mm:ss yyyy"),
        'C' => Two(date.Year / 100),
        'd' => Two(date.Day),
        'D' => Net(date, "MM/dd/yy"),
        'e' => Padded(date.Day),
        'F' => Net(date, "yyyy-MM-dd"),
        'g' => "",
        'H' => Two(date.Hour),
        'I' => Two(Hour12(date)),
        'j' => date.DayOfYear.ToString("D3", CultureInfo.InvariantCulture),
        'k' => Padded(date.Hour),
        'l' => Padded(Hour12(date)),
        'L' => Net(date, "fff"),
        'm' => Two(date.Month),
        'M' => Two(date.Minute),
        'n' => "\n",
        'N' => Net(date, "fffffff") + "00",
        'p' => Net(date, "tt"),
        'P' => Net(date, "tt").ToLowerInvariant(),
        'r' => Net(date, "hh:mm:ss tt"),
        'R' => Net(date, "HH:mm"),
        's' => ((long)Math.Floor((date - DateTime.UnixEpoch).TotalSeconds)).ToString(CultureInfo.InvariantCulture),
        'S' => Two(date.Second),
        't' => "\t",
        'T' => Net(date, "HH:mm:ss"),
        'u' => (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString("D", CultureInfo.InvariantCulture),
        'U' => Week(date, CalendarWeekRule.FirstDay, DayOfWeek.Sunday),
        'v' => Padded(date.Day) + Net(date, "-MMM-yyyy").ToUpperInvariant(),
        'V' => Week(date, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday),
        'W' => Week(date, CalendarWeekRule.FirstDay, DayOfWeek.Monday),
        'w' => ((int)date.DayOfWeek).ToString("D", CultureInfo.InvariantCulture),
        'x' => Net(date, "MM/dd/yyyy"),
        'X' => Net(date, "HH:mm:ss"),
        'y' => Net(date, "yy"),
        'Y' => Net(date, "yyyy"),
        'Z' => "+00:00",
        '%' => "%",
        _ => null,
    };

    private static string Net(DateTime date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    private static string Two(int number) => number.ToString("D2", CultureInfo.InvariantCulture);

    private static string Padded(int number) => number.ToString("D", CultureInfo.InvariantCulture).PadLeft(2);

    private static int Hour12(DateTime date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;

    private static string Week(DateTime date, CalendarWeekRule rule, DayOfWeek first) =>
        Two(CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(date, rule, first));

    /// <summary>The .NET pattern that reads what a pattern writes; null when a letter cannot be read back.</summary>
    public static string? ToNetPattern(string pattern)
    {
        var result = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                AppendLiteral(result, pattern[i]);
                continue;
            }

            if (NetPart(pattern[++i]) is not { } part)
            {
                return null;
            }

            result.Append(part);
        }

        return result.ToString();
    }

    private static void AppendLiteral(StringBuilder result, char c)
    {
        if (char.IsLetter(c) || c is '%' or '\\' or '\'' or '"')
        {
            result.Append('\\');
        }

        result.Append(c);
    }

    private static string? NetPart(char letter) => letter switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'e' => "%d",
        'F' => "yyyy-MM-dd",
        'g' => "",
        'H' => "HH",
        'I' => "hh",
        'k' => "%H",
        'l' => "%h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'n' => "\\\n",
        'p' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        't' => "\\\t",
        'T' or 'X' => "HH:mm:ss",
        'x' => "MM/dd/yyyy",
        'y' => "yy",
        'Y' => "yyyy",
        '%' => "\\%",
        _ => null,
    };
}
