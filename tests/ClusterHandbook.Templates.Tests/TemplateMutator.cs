using System.Text;

namespace ClusterHandbook.Templates.Tests;

/// <summary>Makes strange templates out of good ones: pieces are dropped, doubled, moved, mixed and torn.</summary>
internal sealed class TemplateMutator(int seed)
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "{%%{", "#", "##", "\n", "\r\n", ";", " ", "\t", "\"", "'", "`", "$\"", "\\",
        "(", ")", "[", "]", "{", "}", "|", "||", "&&", "??", "?!", "?.", "?", ":", "..", "..<", "...", "=", "==", "+=", "++", "--", "-", "*", "//",
        "^", "@", "$", "$$", "$0", "$x", "for x in ", "if ", "else ", "end ", "while true ", "func f ", "func f(a, b = 1) ", "ret ", "case 1 ", "when 1 ",
        "capture c ", "wrap f ", "with {} ", "do ", "include \"p\" ", "break ", "continue ", "this", "empty", "null", "true", "for.index", "1", "-1",
        "0x", "1e9", "2147483647", "9223372036854775807", "1e400", "1.5", "1.5m", "\uD800", "\u0000", "é", "日", "\"\\u12\"",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The good templates: those of the oracle and of the golden examples.</summary>
    public static IReadOnlyList<string> Seeds { get; } =
    [
        .. Directory.GetFiles(Path.Combine(TestFiles.Root, "oracle"), "*.sbn", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(TestFiles.Read),
        .. Directory.GetFiles(Path.Combine(TestFiles.Root, "golden"), "*.md").Order(StringComparer.Ordinal).SelectMany(GoldenExample.Read).Select(e => e.Template),
    ];

    /// <summary>The names of all built-ins, so that every one is called with everything.</summary>
    private static readonly string[] Builtins =
        [.. ClusterHandbook.Templates.Builtins.BuiltinLibrary.Libraries.SelectMany(l => l.FunctionNames.Select(f => l.Name + "." + f))];

    /// <summary>The next strange template.</summary>
    public string Next()
    {
        var text = new StringBuilder(Pick(Seeds));
        for (var changes = _random.Next(1, 8); changes > 0 && text.Length < 20_000; changes--)
        {
            Change(text);
        }

        return text.ToString();
    }

    private void Change(StringBuilder text)
    {
        var at = _random.Next(text.Length + 1);
        var length = _random.Next(Math.Min(12, text.Length - at) + 1);
        switch (_random.Next(8))
        {
            case 0: text.Remove(at, length); break;
            case 1: text.Insert(at, Pick(Pieces)); break;
            case 2: text.Insert(at, text.ToString(at, length)); break;
            case 3: text.Insert(at, Pick(Seeds)); break;
            case 4: text.Remove(at, length).Insert(at, Pick(Pieces)); break;
            case 5: text.Insert(at, Pick(Builtins) + " "); break;
            case 6: text.Insert(at, " | " + Pick(Builtins)); break;
            default: text.Insert(at, string.Concat(Enumerable.Repeat(Pick(Pieces), _random.Next(300)))); break;
        }
    }

    private string Pick(IReadOnlyList<string> from) => from[_random.Next(from.Count)];
}
