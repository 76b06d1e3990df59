using System.Globalization;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>Formats with the format strings of .NET, in the invariant culture.</summary>
internal static class Formatting
{
    /// <summary>The formatted value. A culture is refused, since its data differ from machine to machine.</summary>
    public static string Format(Arguments a, IFormattable value, string format, int cultureArgument)
    {
        RefuseCulture(a, cultureArgument);
        a.Context.CheckLength(format.Length);
        RefuseLongPrecision(a, format);
        try
        {
            return a.Context.Checked(value.ToString(format, CultureInfo.InvariantCulture));
        }
        catch (FormatException)
        {
            throw a.Failed($"`{format}` is no format for {TypeNames.Describe(value)}");
        }
    }

    /// <summary>Refuses a culture other than the invariant one.</summary>
    public static void RefuseCulture(Arguments a, int argument)
    {
        if (a.TextOrNull(argument) is { Length: > 0 } culture)
        {
            throw a.Refused($"the culture `{culture}`", "values are formatted alike everywhere; write the words of a language in the theme");
        }
    }

    // `N999999999` would fill the memory before any limit could see the result.
    private static void RefuseLongPrecision(Arguments a, string format)
    {
        if (format.Count(char.IsAsciiDigit) > 3 && format.Length > 1 && char.IsAsciiLetter(format[0]) && format.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            throw a.Failed($"the precision of `{format}` is too large");
        }
    }
}
