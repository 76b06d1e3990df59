using System.Text;
using ClusterHandbook.Validation.Html;

namespace ClusterHandbook.Validation.External;

/// <summary>Looks for a part in a page of another site.</summary>
/// <remarks>
/// By the scanner and not by AngleSharp: a page of strangers may be made to cost time, and building the tree of 60,000 open
/// <c>div</c> elements (300 kB) takes AngleSharp half a minute. The scanner is linear, and misses no id that AngleSharp sees.
/// </remarks>
internal static class ExternalPage
{
    /// <summary>Whether the page has an element of that id, or an anchor of that name.</summary>
    /// <param name="html">The page, UTF-8.</param>
    /// <param name="fragment">What follows the <c>#</c>, decoded.</param>
    public static bool Has(ReadOnlySpan<byte> html, string fragment)
    {
        var wanted = Encoding.UTF8.GetBytes(fragment);
        var ofText = Encoding.UTF8.GetBytes("user-content-" + fragment); // GitHub's own script leads there.
        var scanner = new HtmlScanner(html);
        while (scanner.Read())
        {
            while (scanner.Kind == HtmlTokenKind.StartTag && scanner.ReadAttribute())
            {
                var isId = Ascii.EqualsIgnoreCase(scanner.AttributeName, "id"u8);
                if (!isId && !(scanner.Tag == HtmlTag.A && Ascii.EqualsIgnoreCase(scanner.AttributeName, "name"u8))) continue;
                var value = CharacterReferences.Decode(scanner.AttributeValue);
                if (value.SequenceEqual(wanted) || (isId && value.SequenceEqual(ofText))) return true;
            }
        }

        return false;
    }
}
