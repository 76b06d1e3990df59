using System.Diagnostics.CodeAnalysis;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Templates.Runtime;

/// <summary>Ends a run with a finding; never leaves <see cref="Template.Render"/>.</summary>
[SuppressMessage("Design", "CA1064", Justification = "Control flow inside the engine only.")]
[SuppressMessage("Design", "MA0027", Justification = "Control flow inside the engine only.")]
internal sealed class TemplateException(Diagnostic finding) : Exception(finding.Message)
{
    public Diagnostic Finding { get; } = finding;
}
