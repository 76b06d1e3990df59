namespace ClusterHandbook.Validation.Html;

/// <summary>What the scanner stands on.</summary>
public enum HtmlTokenKind
{
    /// <summary>Before the first token, or after the last.</summary>
    None,

    /// <summary>Characters, character references not yet resolved.</summary>
    Text,

    /// <summary>The content of an element such as <c>script</c> or <c>title</c>, in which tags are characters.</summary>
    RawText,

    /// <summary>A start tag; its attributes are read one by one.</summary>
    StartTag,

    /// <summary>An end tag.</summary>
    EndTag,
}
