using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Schemas;

/// <summary>What is known of a document before its keys are read.</summary>
/// <param name="Source">The file.</param>
/// <param name="BodyStart">Where the Markdown begins.</param>
/// <param name="Language">From its name, or the default.</param>
/// <param name="FallbackId">What stands for a missing id.</param>
/// <param name="FallbackTitle">What stands for a missing title.</param>
/// <param name="FirstHeading">The text of a level 1 heading that opens the body, or null.</param>
internal sealed record DocumentFile(
    SourceText Source, int BodyStart, string Language, string FallbackId, string FallbackTitle, string? FirstHeading);
