namespace ClusterHandbook.Validation.Findings;

/// <summary>A place in an output page of which the bytes are gone.</summary>
/// <param name="Path">The page.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Written">What stands there.</param>
internal readonly record struct Place(string Path, int Line, int Column, string Written);
