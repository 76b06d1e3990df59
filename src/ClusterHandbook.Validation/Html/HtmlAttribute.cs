using System.Text;

namespace ClusterHandbook.Validation.Html;

/// <summary>The attributes that a check looks at; fewer than 32, so that a tag's set of them is one number.</summary>
internal enum HtmlAttribute : byte
{
    Other, Id, Name, Href, XlinkHref, Src, SrcSet, ImageSrcSet, Poster, Cite, Action, FormAction, Data, Background, LongDesc,
    UseMap, Manifest, Style, Event, Alt, Type, Rel, Title, AriaLabel, AriaLabelledBy, HttpEquiv, Content,
    Lang, HrefLang, Property, CrossOrigin,
}

/// <summary>Tells attributes by their names, as bytes in any case.</summary>
internal static class HtmlAttributes
{
    public const int Count = 31;

    public static string NameOf(HtmlAttribute attribute) => attribute switch
    {
        HtmlAttribute.XlinkHref => "xlink:href",
        HtmlAttribute.Content => "content",
        _ => attribute.ToString().ToLowerInvariant(),
    };

    public static HtmlAttribute Of(ReadOnlySpan<byte> name)
    {
        var first = name[0] | 0x20;
        if (first == 'o' && name.Length > 3 && (name[1] | 0x20) == 'n') return HtmlAttribute.Event;
        return (name.Length, first) switch
        {
            (2, 'i') => Match(name, "id"u8, HtmlAttribute.Id),
            (3, 's') => Match(name, "src"u8, HtmlAttribute.Src),
            (3, 'a') => Match(name, "alt"u8, HtmlAttribute.Alt),
            (3, 'r') => Match(name, "rel"u8, HtmlAttribute.Rel),
            (4, 'h') => Match(name, "href"u8, HtmlAttribute.Href),
            (4, 'n') => Match(name, "name"u8, HtmlAttribute.Name),
            (4, 't') => Match(name, "type"u8, HtmlAttribute.Type),
            (4, 'c') => Match(name, "cite"u8, HtmlAttribute.Cite),
            (4, 'l') => Match(name, "lang"u8, HtmlAttribute.Lang),
            (4, 'd') => Match(name, "data"u8, HtmlAttribute.Data),
            (5, 's') => Match(name, "style"u8, HtmlAttribute.Style),
            (5, 't') => Match(name, "title"u8, HtmlAttribute.Title),
            (6, 's') => Match(name, "srcset"u8, HtmlAttribute.SrcSet),
            (6, 'p') => Match(name, "poster"u8, HtmlAttribute.Poster),
            (6, 'a') => Match(name, "action"u8, HtmlAttribute.Action),
            (6, 'u') => Match(name, "usemap"u8, HtmlAttribute.UseMap),
            (7, 'c') => Match(name, "content"u8, HtmlAttribute.Content),
            (8, 'h') => Match(name, "hreflang"u8, HtmlAttribute.HrefLang),
            (8, 'p') => Match(name, "property"u8, HtmlAttribute.Property),
            (8, 'm') => Match(name, "manifest"u8, HtmlAttribute.Manifest),
            (8, 'l') => Match(name, "longdesc"u8, HtmlAttribute.LongDesc),
            (10, 'x') => Match(name, "xlink:href"u8, HtmlAttribute.XlinkHref),
            (10, 'f') => Match(name, "formaction"u8, HtmlAttribute.FormAction),
            (10, 'a') => Match(name, "aria-label"u8, HtmlAttribute.AriaLabel),
            (10, 'h') => Match(name, "http-equiv"u8, HtmlAttribute.HttpEquiv),
            (10, 'b') => Match(name, "background"u8, HtmlAttribute.Background),
            (11, 'c') => Match(name, "crossorigin"u8, HtmlAttribute.CrossOrigin),
            (11, 'i') => Match(name, "imagesrcset"u8, HtmlAttribute.ImageSrcSet),
            (15, 'a') => Match(name, "aria-labelledby"u8, HtmlAttribute.AriaLabelledBy),
            _ => HtmlAttribute.Other,
        };
    }

    private static HtmlAttribute Match(ReadOnlySpan<byte> name, ReadOnlySpan<byte> wanted, HtmlAttribute attribute) =>
        Ascii.EqualsIgnoreCase(name, wanted) ? attribute : HtmlAttribute.Other;
}
