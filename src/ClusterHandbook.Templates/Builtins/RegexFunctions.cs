using System.Text.RegularExpressions;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>The library <c>regex</c>, each search with a time limit.</summary>
internal static class RegexFunctions
{
    private const int MaximumPattern = 4096;

    public static IEnumerable<BuiltinFunction> All() =>
    [
        new("regex.escape", ["pattern"], a => a.Context.Checked(Regex.Escape(a.Text(0)))),
        new("regex.unescape", ["pattern"], Unescape),
        new("regex.match", ["text", "pattern", "options?"], a => Searched(a, 2, (r, t) => Groups(r.Match(t)))),
        new("regex.matches", ["text", "pattern", "options?"], a => Searched(a, 2, (r, t) => new ScriptArray(r.Matches(t).Select(Groups)))),
        new("regex.replace", ["text", "pattern", "replace", "options?"], Replace),
        new("regex.split", ["text", "pattern", "options?"], a => Searched(a, 2, (r, t) => new ScriptArray(r.Split(t)))),
    ];

    private static object Unescape(Arguments a)
    {
        var text = a.Text(0);
        return Guarded(a, () => Regex.Unescape(text));
    }

    private static object Replace(Arguments a)
    {
        var with = a.Text(2);
        var longest = a.Context.Options.Limits.StringLength;
        return Searched(a, 3, (r, t) =>
        {
            // The result is counted while it grows; a replacement may hold the whole text, so it can grow fast.
            long length = t.Length;
            return r.Replace(t, match =>
            {
                var replacement = match.Result(with);
                length += replacement.Length;
                return length > longest ? throw new TooLongException() : replacement;
            });
        });
    }

    private static ScriptArray Groups(Match match)
    {
        var groups = new ScriptArray();
        if (!match.Success)
        {
            return groups;
        }

        foreach (Group group in match.Groups)
        {
            groups.Add(group.Value);
        }

        return groups;
    }

    private static object Searched(Arguments a, int optionsArgument, Func<Regex, string, object> search)
    {
        var text = a[0] is null ? throw a.Failed("the text is null") : a.Text(0);
        var pattern = a[1] is null ? throw a.Failed("the pattern is null") : a.Text(1);
        var options = Options(a, optionsArgument);
        if (pattern.Length > MaximumPattern)
        {
            throw a.Failed($"the pattern is longer than {MaximumPattern}");
        }

        a.Context.Charge(text.Length);
        var time = a.Context.Options.Limits.RegexTime;
        var result = Guarded(a, () => search(new Regex(pattern, options, time), text));
        if (result is ScriptArray array)
        {
            a.Context.CheckCount(array.Count);
            a.Context.Charge(array.Count);
        }

        return result is string made ? a.Context.Checked(made) : result;
    }

    private static RegexOptions Options(Arguments a, int argument)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in a.Text(argument))
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw a.Failed($"there is no option `{letter}`; there are i, m, s and x"),
            };
        }

        return options;
    }

    private static object Guarded(Arguments a, Func<object> search)
    {
        try
        {
            return search();
        }
        catch (RegexMatchTimeoutException)
        {
            throw a.Context.Error(p => TemplateDiagnostics.RegexTooSlow(p.Source, p.Span));
        }
        catch (TooLongException)
        {
            a.Context.CheckLength(long.MaxValue);
            throw;
        }
        catch (ArgumentException wrong)
        {
            throw a.Failed($"the pattern is wrong: {wrong.Message}");
        }
    }

    private sealed class TooLongException : Exception;
}
