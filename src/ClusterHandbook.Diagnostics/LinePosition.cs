namespace ClusterHandbook.Diagnostics;

/// <summary>A place in a text as editors show it: line and column count from 1, columns in UTF-16 units.</summary>
public readonly record struct LinePosition(int Line, int Column);
