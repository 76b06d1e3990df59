using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Schemas;

/// <summary>What can be wrong with keys and their values.</summary>
internal static class SchemaDiagnostics
{
    public static Diagnostic UnknownKey(SourceText source, YamlScalar key, RecordSchema schema) =>
        new("CH0120", Severity.Error, $"a {schema.Name} has no key `{key.Value}`", source, key.Span,
            Suggestion.DidYouMean(key.Value, schema.Fields.Select(f => f.Name))
            ?? "its keys are: " + string.Join(", ", schema.Fields.Select(f => f.Name)));

    // `{ why: Near in space, and in mind }`: YAML takes the words after the comma for a key without a value.
    public static Diagnostic CommaInText(SourceText source, YamlScalar words) =>
        new("CH0120", Severity.Error, $"the words after a comma are taken for a key: `{words.Value}`", source, words.Span,
            "between `{` and `}`, put quotes around a text that contains a comma");

    public static Diagnostic MissingKey(SourceText source, TextSpan at, string kind, Field field) =>
        new("CH0121", Severity.Error, $"the key `{field.Name}` is missing, and every {kind} needs it", source, at,
            $"add `{field.Name}: …` ({field.Summary.TrimEnd('.')})");

    public static Diagnostic EmptyKey(SourceText source, TextSpan at, string kind, Field field) =>
        new("CH0121", Severity.Error, $"the key `{field.Name}` is empty, and every {kind} needs it", source, at,
            $"write {field.Kind.Expectation} after `{field.Name}:` ({field.Summary.TrimEnd('.')})");

    public static Diagnostic WrongType(SourceText source, YamlNode node, string key, string expected) =>
        new("CH0122", Severity.Error, $"`{key}` should be {expected}, and this is {Describe(node)}", source, node.Span);

    public static Diagnostic OutOfRange(SourceText source, TextSpan span, string key, string what, string help) =>
        new("CH0123", Severity.Error, $"`{key}` {what}", source, span, help);

    public static Diagnostic UnknownWord(
        SourceText source, YamlScalar word, string key, IReadOnlyCollection<string> allowed, string where) =>
        new("CH0124", Severity.Error, $"`{word.Value}` is not one of the words for `{key}`", source, word.Span,
            (Suggestion.DidYouMean(word.Value, allowed) is { } guess ? guess + " " : "")
            + "Known words: " + string.Join(", ", allowed) + where);

    public static Diagnostic BadId(SourceText source, YamlScalar id, string suggestion) =>
        new("CH0125", Severity.Error, $"`{id.Value}` cannot be an id", source, id.Span,
            "an id has lower-case letters a–z, digits and hyphens only"
            + (suggestion.Length == 0 ? "" : $"; try `{suggestion}`"));

    public static Diagnostic BadKey(SourceText source, YamlScalar key) =>
        new("CH0125", Severity.Error, $"`{key.Value}` cannot be the key of a work, since no text could cite it", source, key.Span,
            "a key has the letters a–z, digits and hyphens only: `smith-2010`");

    public static Diagnostic BadCitation(SourceText source, TextSpan span, string reason) =>
        new("CH0126", Severity.Error, $"this is not a source: {reason}", source, span,
            "write it as `\"@key, section 4\"`, with a key of references.yml");

    private static string Describe(YamlNode node) =>
        node is YamlScalar { IsNull: false } scalar && scalar.Value.Length <= 40 ? $"`{scalar.Value}`" : node.Kind;
}
