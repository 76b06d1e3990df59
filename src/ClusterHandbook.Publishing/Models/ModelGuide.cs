using System.Text;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing.Models;

/// <summary>
/// The part of the guide for theme authors that lists what templates receive, as Markdown: made from the same tables that
/// templates read through, so that it cannot drift.
/// </summary>
internal static class ModelGuide
{
    /// <summary>Every type of the model but the pages themselves, in the order of the guide.</summary>
    public static IReadOnlyList<ModelType> Types { get; } =
    [
        SiteView.Type, OfflineCopyView.Type, NavItemView.Type, PageView.Type, LinkView.Type,
        DocumentView.Type, HeadingView.Type, QuestionLinkView.Type, RelationView.Type, PathStopView.Type, SourceView.Type,
        SourceMarkView.Type, ChangeView.Type,
        HomeView.Type, StartingPointView.Type, LinkGroupView.Type,
        CaseView.Type, TermView.Type, FactRowView.Type, FactView.Type,
        CasesView.Type, FacetView.Type, FacetValueView.Type, CompareView.Type, CompareRowView.Type, CompareCellView.Type,
        ConceptView.Type, LocalWordView.Type, IndexView.Type, AlphabetView.Type, LetterView.Type, GlossaryEntryView.Type,
        PathView.Type, PathStepView.Type, BibliographyView.Type, WorkView.Type,
        AssessmentView.Type, SheetView.Type, QuestionPartView.Type, QuestionView.Type, AnswerOptionView.Type, FitRuleView.Type, ProgrammeStepView.Type,
        EditionsView.Type, EditionRowView.Type, DownloadView.Type, SinceView.Type, PageChangeView.Type, RedirectView.Type,
    ];

    /// <summary>The whole part, with LF at the end of each line.</summary>
    public static string Write()
    {
        var guide = new StringBuilder();
        var members = PageModel.TypeOf("page").Members;
        Line(guide, "### What every page receives\n");
        WriteMembers(guide, members);
        Line(guide, "\n### What each kind of page receives besides\n");
        WriteKinds(guide);
        foreach (var type in Types)
        {
            Line(guide, $"\n### `{type.Name}`\n\n{type.Summary}\n");
            WriteMembers(guide, type.Members);
        }

        return guide.ToString();
    }

    /// <summary>The name of the type itself: of <c>list of link</c> and <c>link?</c> it is <c>link</c>.</summary>
    public static string BaseName(string typeName) => typeName[(typeName.LastIndexOf(' ') + 1)..].TrimEnd('?');

    private static void WriteKinds(StringBuilder guide)
    {
        Line(guide, "| kind | layout | member | what |\n| --- | --- | --- | --- |");
        foreach (var (kind, member, type) in PageModel.Kinds)
        {
            Line(guide, member is null
                ? $"| `{kind}` | `layouts/{kind}.sbn` | | |"
                : $"| `{kind}` | `layouts/{kind}.sbn` | `{member}`: {Linked(type!.Name)} | {Cell(type.Summary)} |");
        }
    }

    private static void WriteMembers(StringBuilder guide, IEnumerable<ModelMember> members)
    {
        Line(guide, "| member | type | what |\n| --- | --- | --- |");
        foreach (var member in members)
        {
            Line(guide, $"| `{member.Name}` | {Linked(member.TypeName)} | {Cell(member.Summary)} |");
        }
    }

    private static string Linked(string typeName)
    {
        var name = BaseName(typeName);
        return Types.Any(type => type.Name == name) ? typeName.Replace(name, $"[{name}](#{name})", StringComparison.Ordinal) : typeName;
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static void Line(StringBuilder guide, string text) => guide.Append(text).Append('\n');
}
