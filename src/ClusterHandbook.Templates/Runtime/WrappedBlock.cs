using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Statements;

namespace ClusterHandbook.Templates.Runtime;

/// <summary>The statements between <c>wrap</c> and its <c>end</c>, and the template that they stand in.</summary>
internal sealed record WrappedBlock(Block Body, SourceText Source);
