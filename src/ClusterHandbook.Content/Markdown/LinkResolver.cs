using ClusterHandbook.Content.Binding;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Text;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Markdown;

/// <summary>Where a link leads.</summary>
/// <param name="Href">What stands in the page, from the page's address; null when the link is broken.</param>
/// <param name="Target">The page inside the site, or null.</param>
/// <param name="Fragment">The decoded fragment, or empty.</param>
/// <param name="IsExternal">True for an address outside the site.</param>
internal readonly record struct ResolvedLink(string? Href, Document? Target, string Fragment, bool IsExternal);

/// <summary>Finds what an author's link means: a page, a question, a file, or an address outside.</summary>
internal static class LinkResolver
{
    private const string AssessmentAddress = "assessment/index.html";

    /// <summary>Resolves and reports.</summary>
    public static ResolvedLink Resolve(string url, TextSpan span, ArticleContext context)
    {
        if (url.Length == 0)
        {
            context.Findings.Add(LinkDiagnostics.EmptyTarget(context.Source, span));
            return default;
        }

        if (url[0] == '#')
        {
            return new ResolvedLink(url, context.Document, Uri.UnescapeDataString(url[1..]), false);
        }

        if (SchemeOf(url) is { } scheme)
        {
            return scheme switch
            {
                "xref" => ResolveXref(url["xref:".Length..], span, context),
                "http" or "https" or "mailto" => new ResolvedLink(url, null, "", true),
                "//" => Fail(context, LinkDiagnostics.NoScheme(context.Source, span, url)),
                _ => Fail(context, LinkDiagnostics.BadScheme(context.Source, span, scheme)),
            };
        }

        return ResolvePath(url, span, context);
    }

    /// <summary>The page or question of an id, from front matter.</summary>
    public static (string Address, string Title)? FindId(string id, TextSpan span, Document from, Catalog catalog, DiagnosticBag findings)
    {
        if (catalog.FindById(id, from.Language) is { } document)
        {
            return (document.Address, document.Title);
        }

        if (IsQuestionCode(id))
        {
            if (catalog.Questionnaire is { } questionnaire && questionnaire.ByCode.ContainsKey(id))
            {
                return ($"{AssessmentAddress}#{id}", id);
            }

            findings.Add(LinkDiagnostics.UnknownQuestion(from.Source, span, id));
            return null;
        }

        findings.Add(LinkDiagnostics.UnknownXref(from.Source, span, id, catalog.Ids));
        return null;
    }

    /// <summary>True for <c>A1</c> … <c>C12</c> and the sum-ups.</summary>
    public static bool IsQuestionCode(string id) =>
        id.Length is 2 or 3 && id[0] is 'A' or 'B' or 'C' && id[1..].All(c => char.IsAsciiDigit(c) || c == 'S');

    private static ResolvedLink ResolveXref(string reference, TextSpan span, ArticleContext context)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var id = hash < 0 ? reference : reference[..hash];
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(reference[(hash + 1)..]);
        if (FindId(id, span, context.Document, context.Catalog, context.Findings) is not { } found)
        {
            return default;
        }

        var href = RelativeAddress.Between(context.Document.Address, found.Address);
        return new ResolvedLink(
            fragment.Length == 0 ? href : $"{href}#{Uri.EscapeDataString(fragment)}",
            context.Catalog.FindById(id, context.Document.Language), fragment, false);
    }

    private static ResolvedLink ResolvePath(string url, TextSpan span, ArticleContext context)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(url[(hash + 1)..]);
        var written = UnicodeText.Compose(Uri.UnescapeDataString(hash < 0 ? url : url[..hash]));
        if (written[0] is '/' or '\\')
        {
            return Fail(context, LinkDiagnostics.RootRelative(context.Source, span, written, Suggest(written.TrimStart('/', '\\'), context)));
        }

        if (Combine(context.Source.Path, written) is not { } path)
        {
            return Fail(context, LinkDiagnostics.LeavesInput(context.Source, span, written));
        }

        if (context.Catalog.FindBySource(path) is { } document)
        {
            var href = ReferenceEquals(document, context.Document) ? "" : RelativeAddress.Between(context.Document.Address, document.Address);
            return new ResolvedLink(
                fragment.Length == 0 && href.Length > 0 ? href : $"{href}#{Uri.EscapeDataString(fragment)}", document, fragment, false);
        }

        if (context.Catalog.FindAsset(path) is { } asset)
        {
            return new ResolvedLink(RelativeAddress.Between(context.Document.Address, asset.Address), null, "", false);
        }

        return Fail(context, Explain(path, written, span, context));
    }

    private static Diagnostic Explain(string path, string written, TextSpan span, ArticleContext context)
    {
        var source = context.Source;
        var documents = context.Catalog.Documents;
        if (documents.FirstOrDefault(d => d.Source.Path.Equals(path, StringComparison.OrdinalIgnoreCase)) is { } otherCase)
        {
            return LinkDiagnostics.WrongCase(source, span, written, otherCase.Source.Path);
        }

        if (path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
            && documents.FirstOrDefault(d => HandbookBinder.Root + d.Address == path) is { } page)
        {
            return LinkDiagnostics.LinkToOutput(source, span, written, RelativeAddress.Between(source.Path, page.Source.Path));
        }

        var known = documents.Select(d => d.Source.Path).Concat(context.Catalog.Assets.Select(a => a.SourcePath));
        var closest = known.FirstOrDefault(p => FileName(p).Equals(FileName(path), StringComparison.OrdinalIgnoreCase))
            ?? known.FirstOrDefault(p => p.Equals(path + ".md", StringComparison.OrdinalIgnoreCase))
            ?? Suggestion.Closest(path, known);
        return LinkDiagnostics.MissingFile(source, span, written, closest is null ? null : RelativeAddress.Between(source.Path, closest));
    }

    private static string? Suggest(string path, ArticleContext context) =>
        context.Catalog.Documents.FirstOrDefault(d => d.Source.Path == HandbookBinder.Root + path || d.Address == path) is { } found
            ? RelativeAddress.Between(context.Source.Path, found.Source.Path)
            : null;

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static ResolvedLink Fail(ArticleContext context, Diagnostic diagnostic)
    {
        context.Findings.Add(diagnostic);
        return default;
    }

    /// <summary>Joins a path to the folder of a file; null when it leaves <c>input</c>.</summary>
    internal static string? Combine(string from, string path)
    {
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in path.Split('/', '\\'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case "..":
                    if (parts.Count <= 1) return null;
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return string.Join('/', parts);
    }

    private static string? SchemeOf(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return url.StartsWith("//", StringComparison.Ordinal) ? "//" : null;
        }

        // Browsers leave out control characters and spaces when they read a scheme; so do we.
        var scheme = string.Concat(url[..colon].Where(c => c > ' ' && !char.IsControl(c)));
        return scheme.Length > 0 && scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.') && char.IsAsciiLetter(scheme[0])
            ? scheme.ToLowerInvariant()
            : scheme.Contains('/', StringComparison.Ordinal) ? null : scheme;
    }
}
