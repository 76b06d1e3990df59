using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Html;
using ClusterHandbook.Validation.Links;

namespace ClusterHandbook.Validation.Pages;

/// <summary>Reads one page once: its addresses, its ids, and what is wrong with it by itself.</summary>
internal ref partial struct PageScanner
{
    private const int HugeBytes = 10 << 20;

    private static readonly uint Addresses = TagAttributes.SetOf(
        HtmlAttribute.Href, HtmlAttribute.XlinkHref, HtmlAttribute.Src, HtmlAttribute.SrcSet, HtmlAttribute.ImageSrcSet, HtmlAttribute.Poster,
        HtmlAttribute.Cite, HtmlAttribute.Action, HtmlAttribute.FormAction, HtmlAttribute.Data, HtmlAttribute.Background,
        HtmlAttribute.LongDesc, HtmlAttribute.UseMap, HtmlAttribute.Manifest, HtmlAttribute.HttpEquiv);

    private static readonly uint RareAddresses = TagAttributes.SetOf(
        HtmlAttribute.SrcSet, HtmlAttribute.ImageSrcSet, HtmlAttribute.Poster, HtmlAttribute.Cite, HtmlAttribute.Action,
        HtmlAttribute.FormAction, HtmlAttribute.Data, HtmlAttribute.Background, HtmlAttribute.LongDesc, HtmlAttribute.UseMap,
        HtmlAttribute.Manifest, HtmlAttribute.HttpEquiv);

    private static readonly uint Identity = TagAttributes.SetOf(
        HtmlAttribute.Id, HtmlAttribute.Name, HtmlAttribute.Style, HtmlAttribute.Event);

    private readonly ReadOnlySpan<byte> _html;
    private readonly AddressTable _addresses;
    private readonly PageContext _context;
    private readonly PageScratch _scratch;
    private HtmlScanner _scanner;
    private PositionCounter _positions;
    private TagAttributes _attributes;
    private OpenLink _link;
    private int _lastHeading;
    private bool _hasMainHeading;
    private bool _hasTitle;
    private bool _hasBase;
    private bool _isHidden;
    private bool _isLinkedData;
    private int _drawingStyleEnd;
    private int _refresh = -1;
    private string? _language;

    private PageScanner(ReadOnlySpan<byte> html, PageContext context, AddressTable addresses)
    {
        _html = html;
        _context = context;
        _addresses = addresses;
        _scratch = PageScratch.Take();
        _scanner = new HtmlScanner(html);
        _positions = new PositionCounter(html);
        _attributes = new TagAttributes(html);
    }

    public static ScannedPage Scan(ReadOnlySpan<byte> html, PageContext context, AddressTable addresses)
    {
        var scanner = new PageScanner(html, context, addresses);
        scanner.CheckBytes();
        scanner.ScanTokens();
        scanner.CheckEnd();
        var scratch = scanner._scratch;
        return new ScannedPage(context.Path, scratch.Links.ToArray(), scratch.Ids(), [.. scratch.Problems])
        {
            Alternates = scratch.Alternates.Count == 0 ? [] : [.. scratch.Alternates],
            Language = scanner._language,
            Refresh = scanner._refresh,
            IsHidden = scanner._isHidden,
        };
    }

    private void ScanTokens()
    {
        while (_scanner.Read())
        {
            switch (_scanner.Kind)
            {
                case HtmlTokenKind.StartTag:
                    ScanTag();
                    break;
                case HtmlTokenKind.EndTag when _scanner.Tag == HtmlTag.A:
                    CloseLink();
                    break;
                case HtmlTokenKind.Text when _link.IsOpen && !_link.HasName:
                    _link.HasName = !PageText.IsBlank(_scanner.Text);
                    break;
                case HtmlTokenKind.RawText when _scanner.Tag == HtmlTag.Title:
                    _hasTitle |= !PageText.IsBlank(_scanner.Text);
                    break;
                case HtmlTokenKind.RawText when _scanner.Tag == HtmlTag.Script:
                    ScanScript();
                    break;
                case HtmlTokenKind.RawText when _scanner.Tag == HtmlTag.Style:
                    ScanStyle();
                    break;
            }
        }
    }

    private void ScanTag()
    {
        var tag = _scanner.Tag;
        var start = _scanner.Start;
        if (!_attributes.Read(ref _scanner))
        {
            return;
        }

        if (tag == HtmlTag.Other && _attributes.IsEmpty)
        {
            return;
        }

        // The parts of a picture that are links have a name of their own.
        if (_attributes.Has(HtmlAttribute.Name) && Ascii.EqualsIgnoreCase(_scanner.Name, "map"u8)) _scratch.AddId(_attributes.ValueOf(HtmlAttribute.Name));

        if (tag == HtmlTag.Script) _isLinkedData = _attributes.Is(HtmlAttribute.Type, "application/ld+json"u8);
        if (tag == HtmlTag.A) CloseLink(); // A link cannot hold a link: browsers end the first.
        if (_attributes.HasAny(Identity)) ScanIdentity(tag, start);
        if (_attributes.HasAny(Addresses)) ScanAddresses(tag, start);
        if (_attributes.Has(HtmlAttribute.Style)) ScanStyleAttribute(start);
        for (var i = 0; i < _attributes.PaintCount; i++) AddPaint(i, start);
        if (_context is { IsPage: true, IsServed: false }) CheckOffline(tag, start);
        for (var i = 0; i < _attributes.DataCount; i++) MentionScanner.ScanValue(_attributes.DataValue(i), _context.FolderPath, _context.Mentions);

        CheckTag(tag, start);
    }

    private void ScanIdentity(HtmlTag tag, int start)
    {
        if (_attributes.Has(HtmlAttribute.Id))
        {
            var id = _attributes.ValueOf(HtmlAttribute.Id);
            if (id.Length > 0 && !_scratch.AddId(id)) Report(PageProblemKind.DuplicateId, start, HtmlAttribute.Id, Encoding.UTF8.GetString(id));
        }

        // The anchors of old pages; they may repeat an id.
        if (tag == HtmlTag.A && _attributes.Has(HtmlAttribute.Name) && _attributes.ValueOf(HtmlAttribute.Name) is { Length: > 0 } name)
        {
            _scratch.AddId(name);
        }

        if (_attributes.Has(HtmlAttribute.Style)) Report(PageProblemKind.Inline, start, HtmlAttribute.Style, "a `style` attribute");
        if (_attributes.Has(HtmlAttribute.Event)) Report(PageProblemKind.Inline, start, HtmlAttribute.Event, "an event handler attribute");
    }

    private void CheckTag(HtmlTag tag, int start)
    {
        switch (tag)
        {
            case HtmlTag.A when _attributes.Has(HtmlAttribute.Href):
                OpenLinkAt(start);
                break;
            case HtmlTag.Img:
                CheckImage(start);
                break;
            case HtmlTag.Html when _context.IsPage:
                CheckLanguage(start);
                break;
            case HtmlTag.Meta:
                CheckMeta(start);
                break;
            case HtmlTag.Script when !_attributes.Has(HtmlAttribute.Src) && !_attributes.Has(HtmlAttribute.Href) && IsRunnable():
                ReportTag(PageProblemKind.Inline, start, "a script in the page");
                break;
            case HtmlTag.Style:
                ReportTag(PageProblemKind.Inline, start, "a style sheet in the page");
                if (_scanner.IsForeign) ScanDrawingStyle();
                break;
            case >= HtmlTag.H1 and <= HtmlTag.H6:
                CheckHeading(tag - HtmlTag.H1 + 1, start);
                break;
        }
    }

    private void OpenLinkAt(int start)
    {
        var place = PlaceOf(start, HtmlAttribute.Href);
        _link = new OpenLink
        {
            IsOpen = true,
            Line = place.Line,
            Column = place.Column,
            Start = _attributes.StartOf(HtmlAttribute.Href),
            TagStart = start,
            TagEnd = _scanner.Position,
            HasName = HasWords(HtmlAttribute.AriaLabel) || HasWords(HtmlAttribute.AriaLabelledBy) || HasWords(HtmlAttribute.Title),
        };
    }

    private void CloseLink()
    {
        if (_link is { IsOpen: true, HasName: false } && _context.IsPage)
        {
            var written = _html[_link.Start..];
            var end = written.IndexOf((byte)'>');
            _scratch.Problems.Add(new PageProblem(
                PageProblemKind.EmptyLink, _link.Line, _link.Column, PageText.Shorten(end < 0 ? written : written[..end]), "")
            { Tag = PageText.TagAt(_html[_link.TagStart..], _link.TagEnd - _link.TagStart) });
        }

        _link = default;
    }

    private void CheckBytes()
    {
        if (!_context.IsPage) return;
        if (_html.Length > HugeBytes) _scratch.Problems.Add(new PageProblem(PageProblemKind.Huge, 1, 1, "", $"{_html.Length >> 20}"));
        if (!System.Text.Unicode.Utf8.IsValid(_html)) _scratch.Problems.Add(new PageProblem(PageProblemKind.NotUtf8, 1, 1, "", ""));
    }

    private void CheckLanguage(int start)
    {
        _language ??= _attributes.Has(HtmlAttribute.Lang) ? Encoding.UTF8.GetString(_attributes.ValueOf(HtmlAttribute.Lang).Trim(" \t\r\n"u8)) : "";
        if (_language.Length == 0) ReportTag(PageProblemKind.NoLanguage, start, "");
    }

    // What search engines and shared links are told.
    private void CheckMeta(int start)
    {
        if (!_attributes.Has(HtmlAttribute.Content)) return;
        if (_attributes.Is(HtmlAttribute.Name, "robots"u8))
        {
            _isHidden |= _attributes.ValueOf(HtmlAttribute.Content).IndexOf("noindex"u8) >= 0;
        }
        else if (NamesAddress(HtmlAttribute.Property) || NamesAddress(HtmlAttribute.Name))
        {
            AddIfThere(HtmlAttribute.Content, LinkUse.Reference, start);
        }
    }

    // For shared links; with "property" by the rules of Open Graph, and with "name" by those of others.
    private readonly bool NamesAddress(HtmlAttribute attribute) =>
        _attributes.Is(attribute, "og:url"u8) || _attributes.Is(attribute, "og:image"u8) || _attributes.Is(attribute, "og:image:secure_url"u8)
        || _attributes.Is(attribute, "og:video"u8) || _attributes.Is(attribute, "og:audio"u8) || _attributes.Is(attribute, "twitter:image"u8)
        || _attributes.Is(attribute, "msapplication-TileImage"u8);

    private void CheckImage(int start)
    {
        if (!_attributes.Has(HtmlAttribute.Alt))
        {
            if (!HasWords(HtmlAttribute.AriaLabel)) ReportTag(PageProblemKind.NoAlternative, start, "");
            return;
        }

        _link.HasName |= HasWords(HtmlAttribute.Alt);
    }

    private void CheckHeading(int level, int start)
    {
        if (level == 1)
        {
            if (_hasMainHeading) ReportTag(PageProblemKind.SecondMainHeading, start, "");
            _hasMainHeading = true;
        }
        else if (_lastHeading > 0 && level > _lastHeading + 1)
        {
            ReportTag(PageProblemKind.HeadingSkip, start, $"{_lastHeading}{level}");
        }

        _lastHeading = level;
    }

    private void CheckEnd()
    {
        CloseLink();
        foreach (var (fragment, problem) in _scratch.OwnFragments)
        {
            if (!IsOwn(fragment) && !IsOwn(problem.Detail)) _scratch.Problems.Add(problem);
        }

        if (!_context.IsPage) return;
        if (!_hasMainHeading) _scratch.Problems.Add(new PageProblem(PageProblemKind.NoMainHeading, 1, 1, "", ""));
        if (!_hasTitle) _scratch.Problems.Add(new PageProblem(PageProblemKind.NoTitle, 1, 1, "", ""));
        if (_hasBase) ForgetLinks(); // Every address would be resolved wrongly: one mistake, one finding.
    }

    private void ForgetLinks()
    {
        _scratch.Links.Clear();
        _scratch.Alternates.Clear();
        _refresh = -1;
    }

    private readonly bool IsOwn(string fragment) =>
        fragment.Length == 0 || fragment.Equals("top", StringComparison.OrdinalIgnoreCase)
        || _scratch.HasId(Encoding.UTF8.GetBytes(fragment));

    // Only these types run; JSON and templates are data, which the content security policy lets through.
    private readonly bool IsRunnable() =>
        !_attributes.Has(HtmlAttribute.Type) || PageText.IsBlank(_attributes.ValueOf(HtmlAttribute.Type))
        || _attributes.Is(HtmlAttribute.Type, "text/javascript"u8) || _attributes.Is(HtmlAttribute.Type, "application/javascript"u8)
        || _attributes.Is(HtmlAttribute.Type, "module"u8) || _attributes.Is(HtmlAttribute.Type, "importmap"u8)
        || _attributes.Is(HtmlAttribute.Type, "speculationrules"u8);

    private readonly bool HasWords(HtmlAttribute attribute) =>
        _attributes.Has(attribute) && !PageText.IsBlank(_attributes.ValueOf(attribute));

    private LinePosition PlaceOf(int tagStart, HtmlAttribute attribute)
    {
        _positions.Advance(tagStart);
        return _positions.Of(_attributes.StartOf(attribute));
    }

    private void Report(PageProblemKind kind, int tagStart, HtmlAttribute attribute, string detail)
    {
        if (!_context.IsPage && kind is PageProblemKind.Inline) return; // A drawing shown as an image runs under its own rules.
        var place = PlaceOf(tagStart, attribute);
        _scratch.Problems.Add(new PageProblem(kind, place.Line, place.Column, _attributes.WrittenOf(attribute), detail) { Tag = TagAt(tagStart) });
    }

    private void ReportTag(PageProblemKind kind, int tagStart, string detail)
    {
        if (!_context.IsPage) return;
        _positions.Advance(tagStart);
        var place = _positions.Of(tagStart);
        var end = _html[tagStart..].IndexOf((byte)'>') + 1;
        _scratch.Problems.Add(new PageProblem(kind, place.Line, place.Column, PageText.Shorten(_html.Slice(tagStart, end)), detail) { Tag = TagAt(tagStart) });
    }

    // The attributes are all read: the scanner stands behind the tag.
    private readonly string TagAt(int start) => PageText.TagAt(_html[start..], _scanner.Position - start);

    private struct OpenLink
    {
        public bool IsOpen;
        public bool HasName;
        public int Line;
        public int Column;
        public int Start;
        public int TagStart;
        public int TagEnd;
    }
}
