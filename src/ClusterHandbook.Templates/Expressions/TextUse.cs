namespace ClusterHandbook.Templates.Expressions;

/// <summary>What becomes of the text that a template's function writes when the function is called for a value.</summary>
/// <remarks>
/// As in the original: in an assignment the text is the value; before a pipe it goes to the page, and the pipe gets null.
/// Everywhere else the original's answer surprises, so it is refused.
/// </remarks>
internal enum TextUse
{
    Refuse,
    Capture,
    Write,
}
