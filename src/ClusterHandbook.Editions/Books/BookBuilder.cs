using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Publishing;
using ClusterHandbook.Publishing.Themes;

namespace ClusterHandbook.Editions.Books;

/// <summary>Makes the book of an edition: composes every chapter with the theme's print templates, and resolves its links.</summary>
public sealed class BookBuilder
{
    private const string Assessment = "assessment/index.html";

    private readonly EditionScope _scope;
    private readonly Theme _theme;
    private readonly IReadOnlyDictionary<string, string> _words;
    private readonly Handbook _handbook;
    private readonly PageComposer _composer;
    private readonly BookLinks _links;
    private readonly ChapterEditor _editor;
    private readonly DiagnosticBag _findings = new();
    private readonly List<Chapter> _chapters = [];

    private BookBuilder(EditionScope scope, Theme theme)
    {
        _scope = scope;
        _theme = theme;
        _words = theme.StringsOf(scope.Edition.Language);
        _handbook = scope.Restrict(scope.Whole.Settings, article => article);
        _composer = PageComposer.Create(_handbook, theme);
        _links = new BookLinks(scope, _words.GetValueOrDefault("question", "{code}"));
        _editor = new ChapterEditor(_links, _words, scope.Has(EditionPartKind.Index));
    }

    /// <summary>Writes every chapter.</summary>
    public static WithDiagnostics<Book> Build(EditionScope scope, Theme theme)
    {
        var builder = new BookBuilder(scope, theme);
        var parts = builder.Parts();
        var book = new Book
        {
            Edition = scope.Edition,
            Stamp = scope.Stamp,
            Settings = scope.Whole.Settings,
            Parts = parts,
            Images = builder._handbook.Catalog.Assets,
        };
        builder._findings.AddRange(BookCheck.Run(book));
        return new(book, builder._findings.ToOrderedList());
    }

    // An index names what is in the other chapters, so it is made after them, wherever it stands.
    private List<BookPart> Parts()
    {
        var parts = new BookPart[_scope.Parts.Count];
        foreach (var i in Enumerable.Range(0, parts.Length).OrderBy(i => _scope.Parts[i].Part.Kind == EditionPartKind.Index))
        {
            parts[i] = Part(_scope.Parts[i], i);
            _chapters.AddRange(parts[i].Chapters);
        }

        return [.. parts.Where(p => p.Chapters.Count > 0)];
    }

    private BookPart Part(ScopePart part, int index)
    {
        var kind = part.Part.Kind;
        var title = part.Part.Title.Length > 0 ? part.Part.Title : Word("part_" + kind.ToString().ToLowerInvariant());
        var id = BookIds.Made(FormattableString.Invariant($"part-{index + 1}"));
        return new BookPart(id, kind, title, [.. Chapters(part, title)]);
    }

    private IEnumerable<Chapter> Chapters(ScopePart part, string title) => part.Part.Kind switch
    {
        EditionPartKind.Glossary => Made(part, "glossary", title, "glossary.html"),
        EditionPartKind.Bibliography => Made(part, "bibliography", title, "bibliography.html"),
        EditionPartKind.WorkSheets => Sheets(part),
        EditionPartKind.Programme => Printed(part, title, "programme"),
        EditionPartKind.Index => Printed(part, title, "index"),
        EditionPartKind.Notes => Printed(part, title, "notes"),
        _ => part.Documents.Select(document => Document(part, document)),
    };

    private Chapter Document(ScopePart part, Document document)
    {
        var html = Keep(_composer.Compose(document.Address, "print/" + document.Kind.ToString().ToLowerInvariant()));
        var chapter = new Chapter
        {
            Kind = part.Part.Kind,
            Id = BookIds.Chapter(document.Id),
            Code = document.Id,
            Title = document.Title,
            Description = document.Description,
            Language = document.Language,
            HostedUrl = _links.Hosted(document.Address),
            Body = default,
        };
        var targets = _scope.Whole.ArticleOf(document).Links.Where(l => l.IsExplicit).Select(l => l.Target).OfType<Document>();
        return _editor.Edit(
            _editor.Parse(html.Span)[0], chapter, document.Address, targets.ToHashSet(DocumentIdentity.Comparer),
            LeftOutPages.Of(document, _scope));
    }

    // Glossary and bibliography are pages of the restricted handbook; an edition without terms or works has none.
    private IEnumerable<Chapter> Made(ScopePart part, string name, string title, string address)
    {
        if (!_composer.Has(address)) return [];
        var html = Keep(_composer.Compose(address, "print/" + name));
        return [Edit(_editor.Parse(html.Span)[0], Plain(part, name, title) with { HostedUrl = _links.Hosted(address) }, address)];
    }

    private IEnumerable<Chapter> Sheets(ScopePart part)
    {
        if (!_composer.Has(Assessment)) yield break;
        var html = Keep(_composer.Compose(Assessment, "print/worksheets"));
        foreach (var sheet in _editor.Parse(html.Span))
        {
            var letter = sheet.GetAttribute("data-chapter") ?? "";
            if (letter.Length == 0 || !_scope.HasSheetOf(letter)) continue;
            var title = $"{letter} {sheet.GetAttribute("data-title")}";
            var chapter = Plain(part, "", title) with
            {
                Id = BookIds.Sheet(letter),
                Code = letter,
                HostedUrl = _links.Hosted(Assessment, letter),
            };
            yield return Edit(sheet, chapter, Assessment);
        }
    }

    private IEnumerable<Chapter> Printed(ScopePart part, string title, string name)
    {
        var model = PrintModel.Of(_scope, _words) with
        {
            Title = title,
            Programme = DatedStepView.Of(part.Part, _scope.Whole.Catalog.Questionnaire),
            Index = name == "index" ? BookIndex.Of(_handbook, _scope.Documents, _chapters) : [],
            PageCount = part.Part.Count,
        };
        var html = Keep(PrintTemplate.Render(_theme, "print/" + name, model));
        var address = name == "programme" ? Assessment : "index.html";
        return [Edit(_editor.Parse(html.Span)[0], Plain(part, name, title), address)];
    }

    private Chapter Plain(ScopePart part, string name, string title) => new()
    {
        Kind = part.Part.Kind,
        Id = BookIds.Made(name),
        Title = title,
        Language = _scope.Edition.Language,
        Body = default,
    };

    private Chapter Edit(AngleSharp.Dom.IElement body, Chapter chapter, string address) =>
        _editor.Edit(body, chapter, address, new HashSet<Document>(DocumentIdentity.Comparer), []);

    private ReadOnlyMemory<byte> Keep(WithDiagnostics<ReadOnlyMemory<byte>> composed)
    {
        _findings.AddRange(composed.Diagnostics);
        return composed.Value;
    }

    private string Word(string key) => _words.GetValueOrDefault(key, key);
}
