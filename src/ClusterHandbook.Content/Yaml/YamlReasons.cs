namespace ClusterHandbook.Content.Yaml;

/// <summary>Says in plain words what YAML's parser complains about, whose own messages are for programmers.</summary>
internal static class YamlReasons
{
    // By a part of the parser's message; the first that fits wins.
    private static readonly (string Part, string Reason)[] Known =
    [
        ("flow sequence", "a `[` is not closed with `]`, or a comma is missing between two items"),
        ("flow mapping", "a `{` is not closed with `}`, or a comma is missing between two keys"),
        ("quoted scalar", "a quotation mark is not closed"),
        ("Mapping values are not allowed", "a colon stands where no key can be"),
        ("simple key", "a colon is missing after a key"),
        ("block mapping", "the line is not indented as its neighbours are, or is no key with a value"),
        ("block collection", "an item of the list does not begin with `- `, or is not indented as the others are"),
        ("cannot start any token", "the line begins with a tab, or a text with a sign that needs quotes"),
    ];

    /// <summary>The reason in plain words; the parser's own where it is not known.</summary>
    public static string Of(string message)
    {
        foreach (var (part, reason) in Known)
        {
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return reason;
            }
        }

        var text = message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return text.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
