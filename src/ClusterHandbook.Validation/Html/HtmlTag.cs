using System.Text;

namespace ClusterHandbook.Validation.Html;

/// <summary>The elements that a check or the tokenisation treats unlike others.</summary>
public enum HtmlTag : byte
{
#pragma warning disable CS1591 // The names are those of the elements.
    Other, A, Area, Base, H1, H2, H3, H4, H5, H6, Html, Iframe, Img, Input, Link, Meta, Object, Script, Style, Title,
    Textarea, Xmp, Noembed, Noframes, Plaintext, Svg, Math, ForeignObject, Desc, Mi, Mo, Mn, Ms, Mtext, AnnotationXml,
#pragma warning restore CS1591
}

/// <summary>Tells elements by their names, as bytes in any case.</summary>
internal static class HtmlTags
{
    public static HtmlTag Of(ReadOnlySpan<byte> name)
    {
        var first = name[0] | 0x20;
        switch (name.Length)
        {
            case 1:
                return first == 'a' ? HtmlTag.A : HtmlTag.Other;
            case 2:
                return OfTwo(first, name[1]);
            case 3:
                return first switch
                {
                    'i' => Match(name, "img"u8, HtmlTag.Img),
                    's' => Match(name, "svg"u8, HtmlTag.Svg),
                    'x' => Match(name, "xmp"u8, HtmlTag.Xmp),
                    _ => HtmlTag.Other,
                };
            case 4:
                return OfFour(first, name);
            case 5:
                return first switch
                {
                    's' => Match(name, "style"u8, HtmlTag.Style),
                    't' => Match(name, "title"u8, HtmlTag.Title),
                    'i' => Match(name, "input"u8, HtmlTag.Input),
                    'm' => Match(name, "mtext"u8, HtmlTag.Mtext),
                    _ => HtmlTag.Other,
                };
            case 6:
                return first switch
                {
                    's' => Match(name, "script"u8, HtmlTag.Script),
                    'i' => Match(name, "iframe"u8, HtmlTag.Iframe),
                    'o' => Match(name, "object"u8, HtmlTag.Object),
                    _ => HtmlTag.Other,
                };
            default:
                return OfLong(first, name);
        }
    }

    public static bool IsHeading(HtmlTag tag) => tag is >= HtmlTag.H1 and <= HtmlTag.H6;

    /// <summary>Elements of which the content is characters only (outside SVG and MathML).</summary>
    public static bool IsRawText(HtmlTag tag) => tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.Title or HtmlTag.Textarea
        or HtmlTag.Xmp or HtmlTag.Iframe or HtmlTag.Noembed or HtmlTag.Noframes or HtmlTag.Plaintext;

    private static HtmlTag OfTwo(int first, byte second) => (first, second | 0x20) switch
    {
        ('h', >= '1' and <= '6') => (HtmlTag)((int)HtmlTag.H1 + second - '1'),
        ('m', 'i') => HtmlTag.Mi,
        ('m', 'o') => HtmlTag.Mo,
        ('m', 'n') => HtmlTag.Mn,
        ('m', 's') => HtmlTag.Ms,
        _ => HtmlTag.Other,
    };

    private static HtmlTag OfFour(int first, ReadOnlySpan<byte> name)
    {
        switch (first)
        {
            case 'a': return Match(name, "area"u8, HtmlTag.Area);
            case 'b': return Match(name, "base"u8, HtmlTag.Base);
            case 'd': return Match(name, "desc"u8, HtmlTag.Desc);
            case 'h': return Match(name, "html"u8, HtmlTag.Html);
            case 'l': return Match(name, "link"u8, HtmlTag.Link);
            case 'm':
                var tag = Match(name, "meta"u8, HtmlTag.Meta);
                return tag == HtmlTag.Other ? Match(name, "math"u8, HtmlTag.Math) : tag;
            default: return HtmlTag.Other;
        }
    }

    private static HtmlTag OfLong(int first, ReadOnlySpan<byte> name) => (first, name.Length) switch
    {
        ('n', 7) => Match(name, "noembed"u8, HtmlTag.Noembed),
        ('t', 8) => Match(name, "textarea"u8, HtmlTag.Textarea),
        ('n', 8) => Match(name, "noframes"u8, HtmlTag.Noframes),
        ('p', 9) => Match(name, "plaintext"u8, HtmlTag.Plaintext),
        ('f', 13) => Match(name, "foreignobject"u8, HtmlTag.ForeignObject),
        ('a', 14) => Match(name, "annotation-xml"u8, HtmlTag.AnnotationXml),
        _ => HtmlTag.Other,
    };

    private static HtmlTag Match(ReadOnlySpan<byte> name, ReadOnlySpan<byte> wanted, HtmlTag tag) =>
        Ascii.EqualsIgnoreCase(name, wanted) ? tag : HtmlTag.Other;
}
