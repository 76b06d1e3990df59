using ClusterHandbook.Content.Files;

namespace ClusterHandbook.Publishing.Themes;

/// <summary>One file of a theme.</summary>
/// <param name="File">The file, with the path that findings show.</param>
/// <param name="IsBuiltIn">It is the program's own, which our tests have read; otherwise somebody wrote it for a site.</param>
internal sealed record ThemeFile(InputFile File, bool IsBuiltIn);
