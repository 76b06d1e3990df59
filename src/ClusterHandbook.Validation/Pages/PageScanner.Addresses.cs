using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Html;
using ClusterHandbook.Validation.Links;

namespace ClusterHandbook.Validation.Pages;

/// <content>The addresses in attributes.</content>
internal ref partial struct PageScanner
{
    private void ScanAddresses(HtmlTag tag, int start)
    {
        if (_attributes.Has(HtmlAttribute.Href)) AddHref(tag, start, HtmlAttribute.Href);
        if (_attributes.Has(HtmlAttribute.XlinkHref)) AddHref(tag, start, HtmlAttribute.XlinkHref);
        AddIfThere(HtmlAttribute.Src, LinkUse.Resource, start);
        if (!_attributes.HasAny(RareAddresses)) return;
        AddIfThere(HtmlAttribute.Poster, LinkUse.Resource, start);
        AddIfThere(HtmlAttribute.Background, LinkUse.Resource, start);
        AddIfThere(HtmlAttribute.Manifest, LinkUse.Resource, start);
        AddIfThere(HtmlAttribute.UseMap, LinkUse.Reference, start);
        AddIfThere(HtmlAttribute.Cite, LinkUse.Reference, start);
        AddIfThere(HtmlAttribute.LongDesc, LinkUse.Reference, start);
        AddIfThere(HtmlAttribute.Action, LinkUse.Navigation, start);
        AddIfThere(HtmlAttribute.FormAction, LinkUse.Navigation, start);
        AddSet(HtmlAttribute.SrcSet, start);
        AddSet(HtmlAttribute.ImageSrcSet, start);
        if (tag == HtmlTag.Object) AddIfThere(HtmlAttribute.Data, LinkUse.Resource, start);
        if (tag == HtmlTag.Meta && _attributes.Is(HtmlAttribute.HttpEquiv, "refresh"u8)) AddRefresh(start);
    }

    private void AddHref(HtmlTag tag, int start, HtmlAttribute attribute)
    {
        var use = tag switch
        {
            HtmlTag.A or HtmlTag.Area => LinkUse.Navigation,
            HtmlTag.Base => LinkUse.Reference,
            HtmlTag.Link => LinkRelation.IsLoaded(_attributes.Has(HtmlAttribute.Rel) ? _attributes.ValueOf(HtmlAttribute.Rel) : default)
                ? LinkUse.Resource
                : LinkUse.Reference,
            _ => LinkUse.Resource, // In SVG: use, image, gradients.
        };
        if (tag == HtmlTag.Base)
        {
            _hasBase = true;
            Report(PageProblemKind.BaseElement, start, attribute, "");
            return;
        }

        var before = _scratch.Links.Count;
        AddAddress(_attributes.ValueOf(attribute), use, attribute, start);
        if (_attributes.Has(HtmlAttribute.HrefLang) && _scratch.Links.Count > before) AddAlternate(tag);
    }

    private void AddAlternate(HtmlTag tag)
    {
        var language = Encoding.UTF8.GetString(_attributes.ValueOf(HtmlAttribute.HrefLang).Trim(" \t\r\n"u8));
        var isAlternate = tag == HtmlTag.Link && _attributes.Is(HtmlAttribute.Rel, "alternate"u8);
        _scratch.Alternates.Add(new PageAlternate(_scratch.Links.Count - 1, language, isAlternate));
    }

    // A part of a drawing that paints another: fill="url(#shade)".
    private void AddPaint(int index, int start)
    {
        var address = Address.Clean(_attributes.PaintAddress(index));
        _positions.Advance(start);
        var place = _positions.Of(_attributes.PaintStart(index));
        if (Address.KindOf(address) == AddressKind.SamePage && address.Length > 1)
        {
            var id = Encoding.UTF8.GetString(address[1..]);
            _scratch.OwnFragments.Add(new OwnFragment(id, new PageProblem(
                PageProblemKind.FragmentMissing, place.Line, place.Column, _attributes.PaintWritten(index), SitePath.Decode(id))));
        }
        else if (Address.KindOf(address) == AddressKind.Relative)
        {
            _scratch.Links.Add(new PageLink(_addresses.NumberOf(_context.Folder, address), place.Line, place.Column, LinkUse.Resource, HtmlAttribute.Other));
        }
    }

    private void AddIfThere(HtmlAttribute attribute, LinkUse use, int start)
    {
        if (_attributes.Has(attribute)) AddAddress(_attributes.ValueOf(attribute), use, attribute, start);
    }

    private void AddSet(HtmlAttribute attribute, int start)
    {
        if (!_attributes.Has(attribute)) return;
        foreach (var address in new SourceSet(_attributes.ValueOf(attribute))) AddAddress(address, LinkUse.Resource, attribute, start);
    }

    // "5; url=page.html", with or without quotes and the words.
    private void AddRefresh(int start)
    {
        var whole = _attributes.ValueOf(HtmlAttribute.Content);
        var content = whole.TrimStart("0123456789. \t\r\n"u8).TrimStart(";, \t\r\n"u8);
        if (content.Length > 3 && Ascii.EqualsIgnoreCase(content[..3], "url"u8))
        {
            content = content[3..].TrimStart(" \t\r\n"u8).TrimStart((byte)'=');
        }

        content = content.Trim(" \t\r\n\"'"u8);
        if (content.Length == 0) return;
        var before = _scratch.Links.Count;
        AddAddress(content, LinkUse.Navigation, HtmlAttribute.Content, start);
        if (_scratch.Links.Count > before && whole.TrimStart(" "u8).StartsWith("0"u8)) _refresh = _scratch.Links.Last.Address;
    }

    private void AddAddress(ReadOnlySpan<byte> written, LinkUse use, HtmlAttribute attribute, int start)
    {
        var address = Address.Clean(written);
        var kind = Address.KindOf(address);
        if (AddressSyntax.FaultOf(address, kind) is { } fault)
        {
            Report(fault, start, attribute, PageText.Shorten(address));
            if (fault != PageProblemKind.Malformed || address.Contains((byte)'%')) return; // Nobody knows what was meant.
        }

        switch (kind)
        {
            case AddressKind.Relative when address[0] == '?':
                // This page with a question of its own, whose answer the page makes.
                if (address.IndexOf((byte)'#') is > 0 and var hash) AddOwnFragment(address[(hash + 1)..], attribute, start);
                break;
            case AddressKind.Relative:
                AddLink(_context.Folder, address, use, attribute, start);
                break;
            case AddressKind.SamePage:
                AddOwnFragment(address[1..], attribute, start);
                break;
            case AddressKind.Outside when address[0] == '/' && use == LinkUse.Navigation && _context is { IsPage: true, IsServed: false }:
                Report(PageProblemKind.NeedsServer, start, attribute, "//");
                break;
            case AddressKind.Outside when use != LinkUse.Resource:
                AddLink(AddressFolders.Outside, address, use, attribute, start);
                break;
            case AddressKind.RootRelative when _context.IsServed:
                AddLink(_context.Folder, address, use, attribute, start);
                break;
            case AddressKind.RootRelative:
                Report(PageProblemKind.RootRelative, start, attribute, Encoding.UTF8.GetString(address));
                break;
            case AddressKind.Empty when attribute is not (HtmlAttribute.Action or HtmlAttribute.FormAction):
                Report(PageProblemKind.EmptyAddress, start, attribute, HtmlAttributes.NameOf(attribute));
                break;
            case AddressKind.Script:
                Report(PageProblemKind.ScriptAddress, start, attribute, "");
                break;
            case AddressKind.Outside when address.StartsWith("about:"u8):
                break; // An empty frame.
            case AddressKind.Outside or AddressKind.Data when use == LinkUse.Resource:
                Report(PageProblemKind.ResourceOutside, start, attribute, PageText.Shorten(address[..Math.Min(60, address.Length)]));
                break;
        }
    }

    private void AddLink(int folder, ReadOnlySpan<byte> address, LinkUse use, HtmlAttribute attribute, int start)
    {
        var place = PlaceOf(start, attribute);
        _scratch.Links.Add(new PageLink(_addresses.NumberOf(folder, address), place.Line, place.Column, use, attribute));
    }

    private void AddOwnFragment(ReadOnlySpan<byte> fragment, HtmlAttribute attribute, int start)
    {
        if (fragment.IsEmpty) return; // The top of the page.
        var text = SitePath.WithoutTextDirective(Encoding.UTF8.GetString(fragment));
        var place = PlaceOf(start, attribute);
        _scratch.OwnFragments.Add(new OwnFragment(text, new PageProblem(
            PageProblemKind.FragmentMissing, place.Line, place.Column, _attributes.WrittenOf(attribute), SitePath.Decode(text))));
    }
}
