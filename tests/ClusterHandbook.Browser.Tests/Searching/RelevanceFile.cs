using ClusterHandbook.Testing;
using YamlDotNet.RepresentationModel;

namespace ClusterHandbook.Browser.Tests.Searching;

/// <summary>The queries of <c>tests/search/relevance.yml</c> and of <c>practice.yml</c> beside it, whose heads say how they were chosen.</summary>
internal static class RelevanceFile
{
    /// <summary>All queries, in order.</summary>
    public static IReadOnlyList<RelevanceQuery> Read() => [.. Read("relevance.yml"), .. Read("practice.yml")];

    private static IReadOnlyList<RelevanceQuery> Read(string name)
    {
        using var text = new StreamReader(Path.Combine(Repository.Root, "tests", "search", name));
        var yaml = new YamlStream();
        yaml.Load(text);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>().Select(Query)];
    }

    private static RelevanceQuery Query(YamlMappingNode node) => new(
        Text(node, "query"), [.. ((YamlSequenceNode)node["first"]).Select(n => ((YamlScalarNode)n).Value!)], Text(node, "kind"), Text(node, "half"));

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node[key]).Value!;
}

/// <summary>A query and the units of which one should come first.</summary>
internal sealed record RelevanceQuery(string Query, IReadOnlyList<string> First, string Kind, string Half);
