using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Templates.Runtime;

/// <summary>A part of a template that runs.</summary>
internal readonly record struct Place(SourceText Source, TextSpan Span);
