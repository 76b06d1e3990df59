using System.Globalization;

namespace ClusterHandbook.Content.Markdown;

/// <summary>Names for the places where a text refers to a source.</summary>
public static class SourceMarks
{
    /// <summary>The id of the mark: <c>r2</c>, <c>r2-b</c>, <c>r2-c</c> …</summary>
    /// <param name="number">The source's number.</param>
    /// <param name="mark">Which use it is, from 0.</param>
    public static string Id(int number, int mark) =>
        mark == 0 ? string.Create(CultureInfo.InvariantCulture, $"r{number}") : string.Create(CultureInfo.InvariantCulture, $"r{number}-{Letter(mark)}");

    /// <summary>The letter of a use: a, b … z, aa …</summary>
    public static string Letter(int mark) => mark < 26 ? ((char)('a' + mark)).ToString() : Letter((mark / 26) - 1) + (char)('a' + (mark % 26));
}
