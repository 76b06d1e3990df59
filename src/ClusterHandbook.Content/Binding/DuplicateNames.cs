using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Binding;

/// <summary>Finds ids and addresses that two files claim; both are named.</summary>
internal static class DuplicateNames
{
    private static readonly SourceText Nowhere = new("", "");

    public static void Report(
        IReadOnlyList<Document> documents, IReadOnlyList<Drawing> drawings, IReadOnlyList<Asset> assets, DiagnosticBag findings)
    {
        var ids = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (!ids.TryAdd(Key(document.Language, document.Id), document.Source))
            {
                findings.Add(DuplicateId(document.Source, document.Id, ids[Key(document.Language, document.Id)]));
            }
        }

        foreach (var drawing in drawings)
        {
            // A drawing has no language: `xref:` would find the page in its stead.
            var key = Key("", drawing.Id);
            var other = ids.TryAdd(key, drawing.Source) ? documents.FirstOrDefault(d => d.Id == drawing.Id)?.Source : ids[key];
            if (other is not null)
            {
                findings.Add(DuplicateId(drawing.Source, drawing.Id, other));
            }
        }

        ReportAddresses(documents, assets, findings);
    }

    private static void ReportAddresses(IReadOnlyList<Document> documents, IReadOnlyList<Asset> assets, DiagnosticBag findings)
    {
        var taken = new Dictionary<string, SourceText>(StringComparer.OrdinalIgnoreCase);
        foreach (var document in documents) Take(document.Address, document.Source);
        foreach (var asset in assets) Take(asset.Address, new SourceText(asset.SourcePath, ""));
        foreach (var document in documents)
        {
            foreach (var redirect in document.RedirectFrom) TakeOld(document, redirect);
        }

        void Take(string address, SourceText source)
        {
            if (!taken.TryAdd(address, source)) findings.Add(DuplicateAddress(source, address, taken[address]));
        }

        void TakeOld(Document document, Redirect redirect)
        {
            if (!IsUsable(redirect.From))
            {
                findings.Add(BadRedirect(document.Source, redirect));
            }
            else if (!taken.TryAdd(redirect.From, document.Source))
            {
                findings.Add(DuplicateAddress(document.Source, redirect.From, taken[redirect.From]) with { Span = redirect.Span });
            }
        }
    }

    private static string Key(string language, string id) => $"{language}:{id}";

    private static bool IsUsable(string from) =>
        from.EndsWith(".html", StringComparison.Ordinal)
        && from.Split('/').All(part => part.Length > 0 && part is not ("." or "..") && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && InputName.Check(part, Nowhere) is null);

    private static Diagnostic DuplicateId(SourceText source, string id, SourceText first) =>
        new("CH0201", Severity.Error, $"the id `{id}` belongs to another page already", source, IdSpan(source, id), "give one of the two another id")
        {
            Related = [new RelatedPlace("the other page", first, IdSpan(first, id))],
        };

    private static Diagnostic DuplicateAddress(SourceText source, string address, SourceText first) =>
        new("CH0202", Severity.Error, $"two files want the address `{address}`: {first.Path} and {source.Path}", source, default,
            "rename one of them (upper and lower case, accents and Unicode forms make no difference in an address)")
        {
            Related = [new RelatedPlace("the other file", first, default)],
        };

    private static Diagnostic BadRedirect(SourceText source, Redirect redirect) =>
        new("CH0204", Severity.Error, $"`{redirect.From}` cannot be an old address", source, redirect.Span,
            "write it from the root of the site, in ASCII, with `.html`: `cases/old-name.html`");

    // The id on its line, with or without quotes; the start of the file when it comes from the name of the file.
    private static TextSpan IdSpan(SourceText source, string id)
    {
        for (var line = 1; line <= source.LineCount; line++)
        {
            var text = source.Line(line);
            if (text.StartsWith("id:", StringComparison.OrdinalIgnoreCase) && text[3..].Trim(" '\"").SequenceEqual(id))
            {
                return new TextSpan(source.OffsetOf(line, 1 + text.LastIndexOf(id, StringComparison.Ordinal)), id.Length);
            }
        }

        return default;
    }
}
