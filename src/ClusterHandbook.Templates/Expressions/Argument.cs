namespace ClusterHandbook.Templates.Expressions;

/// <summary>An argument of a call: a value, a named value (<c>name: a</c>), or an array to spread (<c>^a</c>).</summary>
internal sealed record Argument(Expression Value, string? Name, bool IsExpanded);
