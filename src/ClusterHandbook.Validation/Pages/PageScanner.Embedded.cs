using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Html;
using ClusterHandbook.Validation.Links;

namespace ClusterHandbook.Validation.Pages;

/// <content>The addresses in what is no HTML: style sheets and scripts in a page, data for search engines.</content>
internal ref partial struct PageScanner
{
    private void ScanScript()
    {
        var text = _scanner.Text;
        if (!_isLinkedData)
        {
            MentionScanner.ScanScript(text, _context.FolderPath, _context.Mentions);
            return;
        }

        var data = new LinkedData(text);
        while (data.Read()) AddEmbedded(Address.Clean(data.Address), PassTo(_scanner.Start + data.Start), LinkUse.Reference, isShared: true);
        if (!data.IsJson) Add(PageProblemKind.Unreadable, PassTo(_scanner.Start + data.Start), "", "its data for search engines is not JSON");
    }

    private void ScanStyle()
    {
        var sheet = new StyleSheet(_scanner.Text);
        while (sheet.Read()) AddEmbedded(Address.Clean(sheet.Address), PassTo(_scanner.Start + sheet.Start), LinkUse.Resource, isShared: false);
    }

    // In SVG the tokens after the tag are text, tags and perhaps a CDATA section: the style sheet is all of them.
    private void ScanDrawingStyle()
    {
        var start = _scanner.Position;
        if (start < _drawingStyleEnd) return; // A style in a style is in the first one's text already.
        _drawingStyleEnd = HtmlScanner.FindEnd(_html, start, "style"u8);
        var positions = _positions;
        var sheet = new StyleSheet(_html[start.._drawingStyleEnd]);
        while (sheet.Read())
        {
            positions.Advance(start + sheet.Start);
            AddEmbedded(Address.Clean(sheet.Address), positions.Of(start + sheet.Start), LinkUse.Resource, isShared: false);
        }
    }

    private void ScanStyleAttribute(int tagStart)
    {
        var value = _attributes.ValueOf(HtmlAttribute.Style);
        var isAsWritten = value.Length == _attributes.WrittenLengthOf(HtmlAttribute.Style);
        var positions = _positions;
        positions.Advance(tagStart);
        positions.Advance(_attributes.StartOf(HtmlAttribute.Style));
        var sheet = new StyleSheet(value);
        while (sheet.Read())
        {
            if (isAsWritten) positions.Advance(_attributes.ValueStartOf(HtmlAttribute.Style) + sheet.Start);
            AddEmbedded(Address.Clean(sheet.Address), positions.Current, LinkUse.Resource, isShared: false);
        }
    }

    // Data for search engines is read from the web only, where an address from the root of the server is as good as any.
    private void AddEmbedded(ReadOnlySpan<byte> address, LinePosition place, LinkUse use, bool isShared)
    {
        switch (Address.KindOf(address))
        {
            case AddressKind.SamePage when address.Length > 1 && !isShared:
                var id = Encoding.UTF8.GetString(address[1..]);
                _scratch.OwnFragments.Add(new OwnFragment(id, new PageProblem(
                    PageProblemKind.FragmentMissing, place.Line, place.Column, PageText.Shorten(address), SitePath.Decode(id))));
                break;
            case AddressKind.Relative:
            case AddressKind.RootRelative when isShared || _context.IsServed:
                AddEmbeddedLink(_context.Folder, address, use, place);
                break;
            case AddressKind.RootRelative:
                Add(PageProblemKind.RootRelative, place, PageText.Shorten(address), PageText.Shorten(address));
                break;
            case AddressKind.Outside when isShared:
                AddEmbeddedLink(AddressFolders.Outside, address, use, place);
                break;
            case AddressKind.Outside:
                Add(PageProblemKind.ResourceOutside, place, PageText.Shorten(address), PageText.Shorten(address));
                break;
        }
    }

    private readonly void AddEmbeddedLink(int folder, ReadOnlySpan<byte> address, LinkUse use, LinePosition place) =>
        _scratch.Links.Add(new PageLink(_addresses.NumberOf(folder, address), place.Line, place.Column, use, HtmlAttribute.Other));

    private readonly void Add(PageProblemKind kind, LinePosition place, string written, string detail) =>
        _scratch.Problems.Add(new PageProblem(kind, place.Line, place.Column, written, detail));

    private LinePosition PassTo(int offset)
    {
        _positions.Advance(offset);
        return _positions.Of(offset);
    }
}
