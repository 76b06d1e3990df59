using System.Text.Json;
using ClusterHandbook.Validation.Html;
using ClusterHandbook.Validation.Links;

namespace ClusterHandbook.Validation.Pages;

/// <summary>Reads the addresses in files for machines: sitemap and feeds (XML), the handbook as data and web manifests (JSON).</summary>
internal ref struct DataScanner
{
    private readonly string _path;
    private readonly ReadOnlySpan<byte> _content;
    private readonly int _folder;
    private readonly AddressTable _addresses;
    private readonly OwnAddress? _own;
    private readonly PageLinks _links = new();
    private readonly List<PageProblem> _problems = [];
    private PositionCounter _positions;

    private DataScanner(string path, ReadOnlySpan<byte> content, int folder, AddressTable addresses, OwnAddress? own)
    {
        _path = path;
        _content = content;
        _folder = folder;
        _addresses = addresses;
        _own = own;
        _positions = new PositionCounter(content);
    }

    /// <summary>Whether a file of this name is one that it reads.</summary>
    public static bool Reads(string path) => IsJson(path) || path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    public static ScannedPage Scan(string path, ReadOnlySpan<byte> content, int folder, AddressTable addresses, OwnAddress? own)
    {
        var scanner = new DataScanner(path, content, folder, addresses, own);
        if (IsJson(path)) scanner.ScanJson();
        else scanner.ScanXml();
        return new ScannedPage(path, scanner._links.ToArray(), [], [.. scanner._problems]);
    }

    private static bool IsJson(string path) => path is "handbook.json" or "manifest.json" || path.EndsWith(".webmanifest", StringComparison.OrdinalIgnoreCase);

    // <loc> of a sitemap; href of links in it and in Atom; <link> of RSS.
    private void ScanXml()
    {
        var scanner = new HtmlScanner(_content);
        var isAddress = false;
        while (scanner.Read())
        {
            if (scanner.Kind == HtmlTokenKind.Text)
            {
                if (isAddress) Add(scanner.Text, scanner.Start);
                isAddress = false;
                continue;
            }

            if (scanner.Kind != HtmlTokenKind.StartTag) continue;
            var name = scanner.Name;
            isAddress = name.SequenceEqual("loc"u8) || name.SequenceEqual("link"u8);
            var isLink = name.SequenceEqual("link"u8) || name.SequenceEqual("xhtml:link"u8);
            while (isLink && scanner.ReadAttribute())
            {
                if (scanner.AttributeName.SequenceEqual("href"u8)) Add(scanner.AttributeValue, scanner.ValueStart);
            }
        }
    }

    private void ScanJson()
    {
        try
        {
            var reader = new Utf8JsonReader(_content, new JsonReaderOptions { MaxDepth = 128 });
            var isAddress = false;
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    isAddress = reader.ValueTextEquals("address"u8) || reader.ValueTextEquals("src"u8) || reader.ValueTextEquals("start_url"u8);
                }
                else
                {
                    if (isAddress && reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped) Add(reader.ValueSpan, (int)reader.TokenStartIndex + 1);
                    isAddress = false;
                }
            }
        }
        catch (JsonException e)
        {
            _problems.Add(new PageProblem(PageProblemKind.Unreadable, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, "", "it is not JSON"));
        }
    }

    private void Add(ReadOnlySpan<byte> written, int start)
    {
        _positions.Advance(start);
        var place = _positions.Of(start);
        var address = Address.Clean(CharacterReferences.Decode(written));
        var kind = Address.KindOf(address);
        if (kind is AddressKind.Relative or AddressKind.SamePage or AddressKind.RootRelative)
        {
            Keep(_folder, address, place.Line, place.Column);
        }
        else if (kind == AddressKind.Outside)
        {
            if (_own is { } own && own.TryRead(address, out _, out _)) Keep(AddressFolders.Outside, address, place.Line, place.Column);
            else if (_own is not null && !IsFeedOfOthers()) Report(address, place.Line, place.Column);
        }
    }

    private readonly bool IsFeedOfOthers() => _path is not ("sitemap.xml" or "feed.xml");

    private readonly void Keep(int folder, ReadOnlySpan<byte> address, int line, int column) =>
        _links.Add(new PageLink(_addresses.NumberOf(folder, address), line, column, LinkUse.Reference, HtmlAttribute.Other));

    private readonly void Report(ReadOnlySpan<byte> address, int line, int column) =>
        _problems.Add(new PageProblem(PageProblemKind.OtherHost, line, column, PageText.Shorten(address), PageText.Shorten(address)));
}
