namespace ClusterHandbook.Templates.Runtime;

/// <summary>Where a statement sends the run.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}
