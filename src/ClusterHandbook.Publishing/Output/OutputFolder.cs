namespace ClusterHandbook.Publishing.Output;

/// <summary>Where a build is published, and what lies near it that must not be harmed.</summary>
/// <param name="Path">The folder, from the root or absolute; findings print it as it is given.</param>
/// <param name="Root">The folder of the site.</param>
/// <param name="Sources">The folders that authors write in (input, themes), from the root or absolute.</param>
/// <param name="Clean">Files in the output that are not ours are removed instead of refused.</param>
public sealed record OutputFolder(string Path, string Root, IReadOnlyList<string> Sources, bool Clean = false);
