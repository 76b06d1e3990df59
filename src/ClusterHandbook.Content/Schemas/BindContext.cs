using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Schemas;

/// <summary>What binding a file needs: the file, where findings go, and the words that may be used.</summary>
/// <param name="Source">The file.</param>
/// <param name="Findings">Where findings go.</param>
/// <param name="Taxonomy">The words of <c>taxonomy.yml</c>.</param>
public sealed record BindContext(SourceText Source, DiagnosticBag Findings, Taxonomy Taxonomy);
