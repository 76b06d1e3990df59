namespace ClusterHandbook.Validation.Pages;

/// <summary>What can be wrong with a page by itself.</summary>
internal enum PageProblemKind : byte
{
    FragmentMissing, RootRelative, EmptyAddress, EmptyLink, DuplicateId, NoMainHeading, SecondMainHeading, HeadingSkip,
    NoTitle, NoAlternative, Inline, ScriptAddress, ResourceOutside, BaseElement,
    NoLanguage, Malformed, BadMail, BadOutside, NotUtf8, Huge, Unreadable, OtherHost, NeedsServer, AsksServer,
}

/// <summary>One thing that is wrong with a page, kept until the findings are made.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Line in the page, from 1.</param>
/// <param name="Column">Column in the page, from 1.</param>
/// <param name="Written">What stands there, shortened.</param>
/// <param name="Detail">What the message names.</param>
internal sealed record PageProblem(PageProblemKind Kind, int Line, int Column, string Written, string Detail)
{
    /// <summary>The whole tag, cut after some hundred characters; empty where it is not known.</summary>
    public string Tag { get; init; } = "";
}
