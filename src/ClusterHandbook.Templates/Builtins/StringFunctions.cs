using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>The library <c>string</c>.</summary>
internal static class StringFunctions
{
    public static IEnumerable<BuiltinFunction> All() =>
    [
        new("string.append", ["text", "with"], a => Joined(a, a.Text(0), a.Text(1))),
        new("string.prepend", ["text", "by"], a => Joined(a, a.Text(1), a.Text(0))),
        new("string.capitalize", ["text"], a => a.Context.Checked(Capitalize(a.Text(0)))),
        new("string.capitalizewords", ["text"], a => a.Context.Checked(CapitalizeWords(a.Text(0)))),
        new("string.upcase", ["text"], a => Mapped(a, t => t.ToUpperInvariant())),
        new("string.downcase", ["text"], a => Mapped(a, t => t.ToLowerInvariant())),
        new("string.contains", ["text", "value"], a => Holds(a, (t, v) => t.Contains(v, StringComparison.Ordinal))),
        new("string.starts_with", ["text", "value"], a => Holds(a, (t, v) => t.StartsWith(v, StringComparison.Ordinal))),
        new("string.ends_with", ["text", "value"], a => Holds(a, (t, v) => t.EndsWith(v, StringComparison.Ordinal))),
        new("string.equals_ignore_case", ["text", "value"], a => Numbers.Box(string.Equals(a.Text(0), a.Text(1), StringComparison.OrdinalIgnoreCase))),
        new("string.empty", ["text"], a => Numbers.Box(a.Text(0).Length == 0)),
        new("string.whitespace", ["text"], a => Numbers.Box(string.IsNullOrWhiteSpace(a.Text(0)))),
        new("string.escape", ["text"], a => Mapped(a, ValueText.Escape)),
        new("string.literal", ["text"], a => Mapped(a, t => "\"" + ValueText.Escape(t) + "\"")),
        new("string.handleize", ["text"], a => Mapped(a, Handleize)),
        new("string.index_of", ["text", "search", "startIndex?", "count?", "stringComparison?"], IndexOf),
        new("string.size", ["text"], a => Numbers.Box(a.Text(0).Length)),
        new("string.slice", ["text", "start", "length?"], a => Slice(a, int.MaxValue)),
        new("string.slice1", ["text", "start", "length?"], a => Slice(a, 1)),
        new("string.split", ["text", "match"], Split),
        new("string.strip", ["text"], a => Mapped(a, t => t.Trim())),
        new("string.lstrip", ["text"], a => Mapped(a, t => t.TrimStart())),
        new("string.rstrip", ["text"], a => Mapped(a, t => t.TrimEnd())),
        new("string.strip_newlines", ["text"], a => Mapped(a, t => t.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal))),
        new("string.pad_left", ["text", "width"], a => Padded(a, (t, w) => t.PadLeft(w))),
        new("string.pad_right", ["text", "width"], a => Padded(a, (t, w) => t.PadRight(w))),
        new("string.pluralize", ["number", "singular", "plural"], a => a.Text(a.Int(0) == 1 ? 1 : 2)),
        new("string.remove", ["text", "remove"], a => Replaced(a, a.Text(1), "")),
        new("string.remove_first", ["text", "remove"], a => ReplacedOnce(a, a.Text(1), "", fromEnd: false)),
        new("string.remove_last", ["text", "remove"], a => ReplacedOnce(a, a.Text(1), "", fromEnd: true)),
        new("string.replace", ["text", "match", "replace"], a => Replaced(a, a.Text(1), a.Text(2))),
        new("string.replace_first", ["text", "match", "replace", "fromEnd?"], a => ReplacedOnce(a, a.Text(1), a.Text(2), Truth.Of(a[3]))),
        new("string.to_int", ["text"], a => int.TryParse(a.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? Numbers.Box(n) : null),
        new("string.to_long", ["text"], a => long.TryParse(a.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : null),
        new("string.to_float", ["text"], a => float.TryParse(a.Text(0), Fraction, CultureInfo.InvariantCulture, out var n) ? n : null),
        new("string.to_double", ["text"], a => double.TryParse(a.Text(0), Fraction, CultureInfo.InvariantCulture, out var n) ? n : null),
        new("string.truncate", ["text", "length", "ellipsis?"], Truncate),
        new("string.truncatewords", ["text", "count", "ellipsis?"], TruncateWords),
        new("string.base64_encode", ["text"], a => Mapped(a, t => Convert.ToBase64String(Encoding.UTF8.GetBytes(t)))),
        new("string.base64_decode", ["text"], Base64Decode),
        new("string.md5", ["text"], a => Hashed(a, MD5.HashData)),
        new("string.sha1", ["text"], a => Hashed(a, SHA1.HashData)),
        new("string.sha256", ["text"], a => Hashed(a, SHA256.HashData)),
        new("string.sha512", ["text"], a => Hashed(a, SHA512.HashData)),
        new("string.hmac_sha1", ["text", "secretKey"], a => Keyed(a, HMACSHA1.HashData)),
        new("string.hmac_sha256", ["text", "secretKey"], a => Keyed(a, HMACSHA256.HashData)),
        new("string.hmac_sha512", ["text", "secretKey"], a => Keyed(a, HMACSHA512.HashData)),
    ];

    private const NumberStyles Fraction = NumberStyles.Float | NumberStyles.AllowThousands;

    private static string Mapped(Arguments a, Func<string, string> map) => a.Context.Checked(map(a.Text(0)));

    private static string Joined(Arguments a, string head, string tail)
    {
        a.Context.CheckLength((long)head.Length + tail.Length);
        return a.Context.Checked(head + tail);
    }

    // Nothing contains, starts or ends with the empty text: so the original has it.
    private static object Holds(Arguments a, Func<string, string, bool> test)
    {
        var (text, value) = (a.Text(0), a.Text(1));
        a.Context.Charge(text.Length >> 4);
        return Numbers.Box(value.Length > 0 && test(text, value));
    }

    private static string Capitalize(string text) =>
        text.Length == 0 || char.IsUpper(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string CapitalizeWords(string text) => string.Create(text.Length, text, static (span, t) =>
    {
        for (var i = 0; i < t.Length; i++)
        {
            var first = !char.IsWhiteSpace(t[i]) && (i == 0 || char.IsWhiteSpace(t[i - 1]));
            span[i] = first ? char.ToUpperInvariant(t[i]) : t[i];
        }
    });

    // Letters and digits in lower case, a hyphen for whatever stands between them; only a hyphen at the end is dropped.
    private static string Handleize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(char.ToLowerInvariant(c));
            }
            else if (result.Length == 0 || result[^1] != '-')
            {
                result.Append('-');
            }
        }

        return result.ToString().TrimEnd('-');
    }

    private static object IndexOf(Arguments a)
    {
        var comparison = a.TextOrNull(4) switch
        {
            null or "Ordinal" => StringComparison.Ordinal,
            "OrdinalIgnoreCase" => StringComparison.OrdinalIgnoreCase,
            var other => throw a.Refused($"the comparison `{other}`", "there are `Ordinal` and `OrdinalIgnoreCase`"),
        };
        var text = a.Text(0);
        var start = a.Int(2);
        var count = a.Has(3) && a[3] is not null ? a.Int(3) : text.Length - start;
        if (start < 0 || start > text.Length || count < 0 || count > text.Length - start)
        {
            throw a.Failed("the part to search lies outside the text");
        }

        a.Context.Charge(count >> 4);
        return Numbers.Box(text.IndexOf(a.Text(1), start, count, comparison));
    }

    private static string Slice(Arguments a, int whenMissing)
    {
        var text = a.Text(0);
        var start = a.Int(1);
        if (whenMissing != 1 && a.Has(2) && a[2] is 0)
        {
            throw a.Refused("a length of 0, which the documentation calls “all the rest”,", "leave it out, or write \"\"");
        }

        start = start < 0 ? start + text.Length : start;
        if (start < 0 || start >= text.Length)
        {
            return "";
        }

        var length = a.Has(2) && a[2] is not null ? a.Int(2) : whenMissing;
        return a.Context.Checked(text.Substring(start, Math.Clamp(length, 0, text.Length - start)));
    }

    private static ScriptArray Split(Arguments a)
    {
        var limit = a.Context.Options.Limits.ArrayLength;
        var parts = a.Text(0).Split(a.Text(1), limit + 1, StringSplitOptions.RemoveEmptyEntries);
        a.Context.CheckCount(parts.Length);
        a.Context.Charge(parts.Length);
        return new ScriptArray(parts);
    }

    private static string Padded(Arguments a, Func<string, int, string> pad)
    {
        var width = Math.Max(0, a.Int(1));
        a.Context.CheckLength(width);
        return a.Context.Checked(pad(a.Text(0), width));
    }

    private static string Replaced(Arguments a, string match, string with)
    {
        var text = a.Text(0);
        if (match.Length == 0)
        {
            return text;
        }

        // The longest result there can be is known before it is made.
        var times = text.Length / match.Length;
        if ((long)times * with.Length > a.Context.Options.Limits.StringLength)
        {
            times = Occurrences(text, match);
        }

        a.Context.CheckLength(text.Length + ((long)times * (with.Length - match.Length)));
        return a.Context.Checked(text.Replace(match, with, StringComparison.Ordinal));
    }

    private static int Occurrences(string text, string match)
    {
        var count = 0;
        for (var i = text.IndexOf(match, StringComparison.Ordinal); i >= 0; i = text.IndexOf(match, i + match.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static string ReplacedOnce(Arguments a, string match, string with, bool fromEnd)
    {
        var text = a.Text(0);
        var at = match.Length == 0 ? -1
            : fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        a.Context.CheckLength((long)text.Length + with.Length);
        return a.Context.Checked(string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + match.Length)));
    }

    private static string Truncate(Arguments a)
    {
        var text = a.Text(0);
        var length = a.Int(1);
        var ellipsis = a.TextOrNull(2) ?? "...";
        if (text.Length == 0 || text.Length <= length)
        {
            return text;
        }

        var kept = Math.Clamp(length - ellipsis.Length, 0, text.Length);
        return a.Context.Checked(string.Concat(text.AsSpan(0, kept), ellipsis));
    }

    // The original ends with three dots however many words there are, and whatever the third argument says.
    private static string TruncateWords(Arguments a)
    {
        var text = a.Text(0);
        if (text.Length == 0)
        {
            return "";
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(Math.Max(0, a.Int(1)));
        return a.Context.Checked(string.Join(' ', words) + "...");
    }

    private static string Base64Decode(Arguments a)
    {
        var text = a.Text(0);
        var bytes = new byte[(text.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(text, bytes, out var written)
            ? a.Context.Checked(Encoding.UTF8.GetString(bytes, 0, written))
            : throw a.Failed("the text is no Base64");
    }

    private static string Hashed(Arguments a, Func<byte[], byte[]> hash)
    {
        var bytes = Encoding.UTF8.GetBytes(a.Text(0));
        a.Context.Charge(bytes.Length >> 4);
        return Convert.ToHexStringLower(hash(bytes));
    }

    private static string Keyed(Arguments a, Func<byte[], byte[], byte[]> hash)
    {
        var bytes = Encoding.UTF8.GetBytes(a.Text(0));
        a.Context.Charge(bytes.Length >> 4);
        return Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(a.Text(1)), bytes));
    }
}
