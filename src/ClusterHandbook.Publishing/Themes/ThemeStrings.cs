using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Publishing.Themes;

/// <summary>The words that a theme shows: flat keys and texts.</summary>
internal static class ThemeStrings
{
    public static IReadOnlyDictionary<string, string> Read(InputFile file, DiagnosticBag findings)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var decoded = TextDecoding.Decode(file);
        findings.AddRange(decoded.Diagnostics);
        if (decoded.Value is not { } source
            || YamlReader.Read(source, new TextSpan(0, source.Text.Length), findings) is not { } mapping)
        {
            return words;
        }

        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is YamlScalar scalar)
            {
                words[entry.Key.Value] = scalar.Value;
            }
            else
            {
                findings.Add(new Diagnostic(
                    "CH0601", Severity.Error, $"the text of `{entry.Key.Value}` should be a single value", source, entry.Value.Span,
                    "write `key: text`, one line for each"));
            }
        }

        return words;
    }
}
