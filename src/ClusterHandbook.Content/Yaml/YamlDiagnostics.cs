using ClusterHandbook.Diagnostics;
using YamlDotNet.Core;

namespace ClusterHandbook.Content.Yaml;

/// <summary>What can be wrong in YAML before anybody asks what it means.</summary>
internal static class YamlDiagnostics
{
    public static Diagnostic Invalid(SourceText source, TextSpan span, YamlException exception) =>
        new("CH0101", Severity.Error, $"this is not valid YAML: {YamlReasons.Of(exception.InnerException?.Message ?? exception.Message)}", source, span,
            "check the indentation, and put quotes around a text that contains `: ` or begins with a sign such as `@`, `[` or `*`");

    public static Diagnostic Unreadable(SourceText source, TextSpan span) =>
        new("CH0101", Severity.Error, "this is not valid YAML from here on", source, span, "is a bracket or a quote opened here and never closed?");

    public static Diagnostic Tab(SourceText source, TextSpan span) =>
        new("CH0101", Severity.Error, "this is not valid YAML: a tab stands where only spaces may", source, span, "indent with spaces");

    public static Diagnostic NotAllowed(SourceText source, TextSpan span, string what, string help) =>
        new("CH0102", Severity.Error, $"{what} is not allowed here", source, span, help);

    public static Diagnostic TooDeep(SourceText source, TextSpan span, int limit) =>
        new("CH0103", Severity.Error, $"lists and groups stand more than {limit} deep inside each other", source, span,
            "close the brackets, or write the values on lines of their own");

    public static Diagnostic DuplicateKey(SourceText source, YamlScalar key, YamlScalar first) =>
        new("CH0104", Severity.Error, $"the key `{key.Value}` stands here a second time", source, key.Span,
            "keep one of the two")
        {
            Related = [new RelatedPlace("first written here", source, first.Span)],
        };

    public static Diagnostic NotAMapping(SourceText source, TextSpan span) =>
        new("CH0105", Severity.Error, "expected keys and values, such as `title: Brest`", source, span);
}
