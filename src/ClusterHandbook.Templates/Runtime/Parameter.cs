using ClusterHandbook.Templates.Expressions;

namespace ClusterHandbook.Templates.Runtime;

/// <summary>A parameter of a function that a template defines.</summary>
/// <param name="Name">The variable inside the function.</param>
/// <param name="Default">What it is when no argument is given; null = an argument must be.</param>
/// <param name="IsRest">Takes all arguments that are left, as an array: <c>rest...</c>.</param>
internal sealed record Parameter(string Name, Expression? Default, bool IsRest);
