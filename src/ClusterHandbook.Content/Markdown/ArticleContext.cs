using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Text;
using ClusterHandbook.Diagnostics;
using Markdig.Syntax;

namespace ClusterHandbook.Content.Markdown;

/// <summary>What is known while one document's text is rendered, and what is collected.</summary>
internal sealed class ArticleContext
{
    private readonly Dictionary<string, Heading> _headingsById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _generated = new(StringComparer.Ordinal);
    private readonly HashSet<Document> _linkedInSection = new(DocumentIdentity.Comparer);

    public ArticleContext(Document document, Catalog catalog, DiagnosticBag findings)
    {
        Document = document;
        Catalog = catalog;
        Findings = findings;
        Sources = new SourceNumbers(document, catalog, findings);
    }

    public Document Document { get; }

    public Catalog Catalog { get; }

    public DiagnosticBag Findings { get; }

    public SourceNumbers Sources { get; }

    public List<Heading> Headings { get; } = [];

    public List<Link> Links { get; } = [];

    public List<OutsideLink> OutsideLinks { get; } = [];

    public int WordCount { get; set; }

    /// <summary>Greater than zero inside links, headings and code, where nothing is linked by itself.</summary>
    public int NoAutoLink { get; set; }

    /// <summary>True inside a link, which no other link can stand in.</summary>
    public bool IsInLink { get; set; }

    public SourceText Source => Document.Source;

    /// <summary>The place of a part of the Markdown in the source file.</summary>
    public TextSpan Place(SourceSpan span) => span.IsEmpty || span.End < span.Start
        ? new TextSpan(Document.BodyStart + Math.Max(0, span.Start), 0)
        : TextSpan.FromBounds(Document.BodyStart + span.Start, Document.BodyStart + span.End + 1);

    /// <summary>True for the first time in a section.</summary>
    public bool MayLink(Concept concept) => !ReferenceEquals(concept, Document) && _linkedInSection.Add(concept);

    public void NoteLinked(Document? target)
    {
        if (target is Concept concept)
        {
            _linkedInSection.Add(concept);
        }
    }

    /// <summary>Gives a heading its id and begins a section.</summary>
    public Heading AddHeading(int level, string? explicitId, string text, TextSpan span)
    {
        ReportLevel(level, span);
        var id = explicitId ?? GenerateId(text);
        var heading = new Heading(level, id, text, span);
        if (!_headingsById.TryAdd(id, heading))
        {
            Findings.Add(TextDiagnostics.DuplicateHeadingId(Source, span, id, Source, _headingsById[id].Span));
        }

        Headings.Add(heading);
        if (level == 2)
        {
            _linkedInSection.Clear();
        }

        return heading;
    }

    private void ReportLevel(int level, TextSpan span)
    {
        var before = Headings.Count == 0 ? 1 : Headings[^1].Level;
        if (level > before + 1)
        {
            Findings.Add(TextDiagnostics.SkippedLevel(Source, span, level, before));
        }
    }

    // Equal headings are counted, not searched for: linear however many there are.
    private string GenerateId(string text)
    {
        var slug = Slug.From(text);
        slug = slug.Length == 0 ? "section" : ReservedIds.Contains(slug) ? "section-" + slug : slug;
        while (true)
        {
            var count = _generated[slug] = _generated.GetValueOrDefault(slug) + 1;
            var id = count == 1 ? slug : $"{slug}-{count}";
            if (!_headingsById.ContainsKey(id))
            {
                return id;
            }
        }
    }
}
