using System.Text.RegularExpressions;

namespace ClusterHandbook.Browser.Tests.Serving;

/// <summary>The <c>[[headers]]</c> tables of <c>netlify.toml</c>: which headers an address is served with.</summary>
/// <remarks>
/// Reads only what those tables are written with: one <c>for</c>, one <c>[headers.values]</c>, basic strings on one line.
/// Anything else in them is refused, so that no header is lost without a word.
/// </remarks>
public sealed partial class HeaderRules
{
    private readonly List<HeaderRule> _rules;

    private HeaderRules(List<HeaderRule> rules) => _rules = rules;

    /// <summary>The rules in the order of the file.</summary>
    public IReadOnlyList<HeaderRule> Rules => _rules;

    /// <summary>Reads the text of a <c>netlify.toml</c>.</summary>
    /// <exception cref="FormatException">A line inside a table of headers is not understood.</exception>
    public static HeaderRules Parse(string toml)
    {
        var rules = new List<HeaderRule>();
        var table = "";
        foreach (var line in toml.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '[')
            {
                table = line;
                if (table == "[[headers]]") rules.Add(new HeaderRule());
            }
            else if (table is "[[headers]]" or "[headers.values]")
            {
                var pair = Pair().Match(line);
                if (!pair.Success) throw new FormatException($"netlify.toml: `{line}` is not read by these tests");
                rules[^1].Add(table, pair.Groups["key"].Value, pair.Groups["value"].Value);
            }
        }

        return new HeaderRules(rules);
    }

    /// <summary>The headers of all rules that match an address such as <c>/cases/brest.html</c>.</summary>
    public IEnumerable<KeyValuePair<string, string>> Of(string address) => _rules.Where(r => r.Matches(address)).SelectMany(r => r.Values);

    [GeneratedRegex("""^(?<key>[A-Za-z-]+) = "(?<value>[^"\\]*)"$""", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}

/// <summary>One <c>[[headers]]</c> table.</summary>
public sealed class HeaderRule
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The addresses that it holds for; a <c>*</c> at the end stands for anything.</summary>
    public string For { get; private set; } = "";

    /// <summary>The headers.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>True when the rule holds for this address.</summary>
    public bool Matches(string address) => For.EndsWith('*') ? address.StartsWith(For[..^1], StringComparison.Ordinal) : address == For;

    internal void Add(string table, string key, string value)
    {
        if (table == "[headers.values]")
        {
            _values.Add(key, value);
        }
        else if (key == "for" && !value[..^1].Contains('*', StringComparison.Ordinal))
        {
            For = value;
        }
        else
        {
            throw new FormatException($"netlify.toml: `{key} = \"{value}\"` is not read by these tests");
        }
    }
}
