using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Editions.Books;

/// <summary>Where a link of a page leads once the page is a chapter.</summary>
internal abstract record BookLink
{
    /// <summary>To an id in the book.</summary>
    public sealed record Inside(string Id) : BookLink;

    /// <summary>To a page or question that the edition leaves out.</summary>
    public sealed record LeftOut(string Title, string Code, string? Url, Document? Document) : BookLink;

    /// <summary>Out of the handbook.</summary>
    public sealed record Outside(string Url) : BookLink;

    /// <summary>To a list that only the site has: its words stay, the link goes.</summary>
    public sealed record Nowhere : BookLink;
}

/// <summary>Finds where links lead in the book of an edition.</summary>
internal sealed class BookLinks
{
    private const string Assessment = "assessment/index.html";
    private const string Bibliography = "bibliography.html";
    private const string Glossary = "glossary.html";

    private readonly EditionScope _scope;
    private readonly string _question;
    private readonly Dictionary<string, Document> _byAddress;

    /// <param name="scope">Knows what is in the edition.</param>
    /// <param name="question">The theme's word for a question: <c>Question {code}</c>.</param>
    public BookLinks(EditionScope scope, string question)
    {
        _scope = scope;
        _question = question;
        _byAddress = scope.Whole.Catalog.Documents.DistinctBy(d => d.Address).ToDictionary(d => d.Address, StringComparer.Ordinal);
    }

    /// <summary>Resolves a link.</summary>
    /// <param name="from">The page that has it, from the root of the site.</param>
    /// <param name="chapter">The chapter that the page became.</param>
    /// <param name="href">As the page writes it.</param>
    public BookLink Resolve(string from, string chapter, string href)
    {
        if (SiteAddress.IsOutside(href)) return new BookLink.Outside(href);
        var (path, fragment) = SiteAddress.Resolve(from, href);
        if (path == from) return new BookLink.Inside(fragment.Length == 0 ? chapter : BookIds.Inside(chapter, fragment));
        if (_byAddress.TryGetValue(path, out var document)) return ToDocument(document, fragment);
        return path switch
        {
            Assessment => ToQuestion(fragment),
            Bibliography => ToMade(EditionPartKind.Bibliography, "bibliography", fragment),
            Glossary => ToMade(EditionPartKind.Glossary, "glossary", ""),
            _ => new BookLink.Nowhere(),
        };
    }

    /// <summary>A page that the edition leaves out.</summary>
    public BookLink.LeftOut LeftOut(Document document, string fragment = "") =>
        new(document.Title, document.Id, Hosted(document.Address, fragment), document);

    /// <summary>The full address of a page on the web; null when nobody knows the host.</summary>
    public string? Hosted(string address, string fragment = "") => _scope.Whole.Settings.BaseUrl is not { } host
        ? null
        : $"{host}/{address}{(fragment.Length == 0 ? "" : "#" + Uri.EscapeDataString(fragment))}";

    private BookLink ToDocument(Document document, string fragment)
    {
        if (document is HomePage) return new BookLink.Nowhere();
        if (!_scope.Has(document)) return LeftOut(document, fragment);
        var chapter = BookIds.Chapter(document.Id);
        return new BookLink.Inside(fragment.Length == 0 ? chapter : BookIds.Inside(chapter, fragment));
    }

    private BookLink ToQuestion(string code)
    {
        if (code.Length == 0 || _scope.Whole.Catalog.Questionnaire is not { } questionnaire) return new BookLink.Nowhere();
        if (_scope.HasSheetOf(code))
        {
            var sheet = BookIds.Sheet(code[..1]);
            return new BookLink.Inside(code.Length == 1 ? sheet : BookIds.Inside(sheet, code));
        }

        return questionnaire.ByCode.ContainsKey(code)
            ? new BookLink.LeftOut(_question.Replace("{code}", code, StringComparison.Ordinal), code, Hosted(Assessment, code), null)
            : new BookLink.Nowhere();
    }

    private BookLink ToMade(EditionPartKind part, string name, string fragment)
    {
        if (!_scope.Has(part)) return new BookLink.Nowhere();
        var chapter = BookIds.Made(name);
        return new BookLink.Inside(fragment.Length == 0 ? chapter : BookIds.Inside(chapter, fragment));
    }
}
