using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Templates.Values;

/// <summary>Where an operator and its two sides stand, for messages.</summary>
internal readonly record struct OperandPlaces(TextSpan Operator, TextSpan Left, TextSpan Right);
