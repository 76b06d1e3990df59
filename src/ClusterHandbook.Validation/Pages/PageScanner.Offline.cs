using ClusterHandbook.Validation.Html;
using ClusterHandbook.Validation.Links;

namespace ClusterHandbook.Validation.Pages;

/// <content>
/// What works on the web and not on a page that is opened from a disk. There every file is a site of its own to the browser
/// (HTML standard, 7.1.1, “opaque origin”), and whatever needs the permission of another site is refused.
/// </content>
internal ref partial struct PageScanner
{
    private void CheckOffline(HtmlTag tag, int start)
    {
        if (tag == HtmlTag.Script && _attributes.Has(HtmlAttribute.Src) && _attributes.Is(HtmlAttribute.Type, "module"u8))
        {
            Report(PageProblemKind.NeedsServer, start, HtmlAttribute.Type, "module");
        }

        if (tag is HtmlTag.Script or HtmlTag.Link or HtmlTag.Img && _attributes.Has(HtmlAttribute.CrossOrigin))
        {
            Report(PageProblemKind.NeedsServer, start, HtmlAttribute.CrossOrigin, "crossorigin");
        }

        if (_scanner.IsForeign && _scanner.Name.SequenceEqual("use"u8))
        {
            CheckUse(start, HtmlAttribute.Href);
            CheckUse(start, HtmlAttribute.XlinkHref);
        }
    }

    private void CheckUse(int start, HtmlAttribute attribute)
    {
        if (_attributes.Has(attribute) && Address.KindOf(Address.Clean(_attributes.ValueOf(attribute))) == AddressKind.Relative)
        {
            Report(PageProblemKind.NeedsServer, start, attribute, "use");
        }
    }
}
