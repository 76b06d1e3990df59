using System.Text;
using ClusterHandbook.Validation.Findings;

namespace ClusterHandbook.Validation.Links;

/// <summary>A line of <c>_redirects</c>.</summary>
/// <param name="From">The old address, from the root of the site; null when the line cannot be understood.</param>
/// <param name="To">Where it leads: from the root of the site, or a full address of another.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record RedirectRule(string? From, string To, Place Place)
{
    /// <summary>Reads the file: “from to status”, patterns left out, since they name no single address.</summary>
    public static IEnumerable<RedirectRule> ReadAll(string path, ReadOnlySpan<byte> content, SiteValidatorOptions options)
    {
        var rules = new List<RedirectRule>();
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(content).Split('\n'))
        {
            number++;
            var words = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].Contains('*', StringComparison.Ordinal) || words[0].Contains("/:", StringComparison.Ordinal)) continue;
            rules.Add(Read(words, new Place(path, number, 1, line.TrimEnd()), options));
        }

        return rules;
    }

    private static RedirectRule Read(string[] words, Place place, SiteValidatorOptions options)
    {
        var target = Array.FindIndex(words, 1, word => word[0] == '/' || word.Contains("://", StringComparison.Ordinal));
        var status = target < 0 || target + 1 >= words.Length ? "301" : words[target + 1].TrimEnd('!');
        var isUsual = status.Length == 3 && status.All(char.IsAsciiDigit) && status[0] is '2' or '3' or '4';
        return target < 0 || !isUsual || BelowRoot(words[0], options.LinkRoot) is not { } from
            ? new RedirectRule(null, "", place)
            : new RedirectRule(from, BelowRoot(words[target], options.LinkRoot) ?? words[target], place);
    }

    private static string? BelowRoot(string address, string root) =>
        address.StartsWith(root, StringComparison.Ordinal) ? address[root.Length..] : null;
}
