using System.Text;
using AngleSharp.Html.Parser;
using ClusterHandbook.Validation.Html;
using Xunit;

namespace ClusterHandbook.Validation.Tests;

public sealed class HtmlScannerTests
{
    private static readonly string[] Watched =
        ["id", "href", "xlink:href", "src", "srcset", "poster", "cite", "action", "alt", "name", "style", "onclick", "title"];

    private const string Deep =
        "<svg><title><svg><title><svg><title><svg><title><svg><title><svg><title><svg><title><svg><title><svg><title><svg><title>"
        + "<svg><title><svg><title><svg><title><svg><title><svg><title><svg><title><svg><title><a href=y></a><style><a href=x></style>";

    [Theory]
    [InlineData("<a href=x>")]
    [InlineData("<a href='x' id=\"y\">t</a>")]
    [InlineData("<A HREF=X ID=Y>t</A>")]
    [InlineData("<a href = x  id\n=\n'y'>")]
    [InlineData("<a href=x id>")]
    [InlineData("<a href=>")]
    [InlineData("<a href= >t</a>")]
    [InlineData("<a href=x/>")]
    [InlineData("<img src=x/ alt=y/>")]
    [InlineData("<a/href=x/id=y>")]
    [InlineData("<a href=x href=y id=1 ID=2>")]
    [InlineData("<a =href=x>")]
    [InlineData("<a ==href=x id=y>")]
    [InlineData("<a 'href'=x \"id\"=y>")]
    [InlineData("<a href=x\"y'z<a>")]
    [InlineData("<a href=\"a>b\" id='c<d'>")]
    [InlineData("<a href='a\nb' id=\"c\td\">")]
    [InlineData("<a href=x")]
    [InlineData("<a href=x ")]
    [InlineData("<a href='x")]
    [InlineData("<a href='x'")]
    [InlineData("<a id=1><a href")]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("</")]
    [InlineData("</>")]
    [InlineData("< a href=x>")]
    [InlineData("<1 href=x>")]
    [InlineData("</ a href=x>b<a id=2>")]
    [InlineData("<?php <a href=x> ?><a id=2>")]
    [InlineData("<!a href=x><a id=2>")]
    [InlineData("<!DOCTYPE html \"<a href=x>\"><a id=2>")]
    [InlineData("</a href='>'><a id=2>")]
    [InlineData("<!-- <a href=x> --><a id=2>")]
    [InlineData("<!--><a href=x><!-- -->")]
    [InlineData("<!---><a href=x><!-- -->")]
    [InlineData("<!-- --!><a href=x>")]
    [InlineData("<!-- -- ><a href=x>--><a id=2>")]
    [InlineData("<!----><a href=x>")]
    [InlineData("<!--->--><a href=x>")]
    [InlineData("<!-- <a href=x>")]
    [InlineData("<!- <a href=x>--><a id=2>")]
    [InlineData("<script><a href=x></script><a id=2>")]
    [InlineData("<script src=a></script ><a href=x>")]
    [InlineData("<script></scriptx><a href=x></script/><a id=2>")]
    [InlineData("<script><!-- <a href=x> </script><a id=2>")]
    [InlineData("<script><!-- <script> </script><a href=x> --></script><a id=2>")]
    [InlineData("<script><!-- <script> </script></script><a href=x>")]
    [InlineData("<script><!--<script --></script><a id=2></script><a href=x>")]
    [InlineData("<script><!--><script></script><a id=2></script><a href=x>")]
    [InlineData("<script><!--><script > --></script><a href=x>")]
    [InlineData("<script/><a href=x></script><a id=2>")]
    [InlineData("<script>'</SCRIPT'</SCRIPT\n><a href=x>")]
    [InlineData("<style><a href=x></style><a id=2>")]
    [InlineData("<style><!-- </style><a href=x> -->")]
    [InlineData("<style>")]
    [InlineData("<title><a href=x></title><a id=2>")]
    [InlineData("<title></title><a id=2>")]
    [InlineData("<textarea><a href=x></textarea><a id=2>")]
    [InlineData("<textarea>\n</TEXTAREA><a id=2>")]
    [InlineData("<xmp><a href=x></xmp><a id=2>")]
    [InlineData("<iframe src=y><a href=x></iframe><a id=2>")]
    [InlineData("<noembed><a href=x></noembed><a id=2>")]
    [InlineData("<noframes><a href=x></noframes><a id=2>")]
    [InlineData("<body><noscript><a href=x></noscript><a id=2>")]
    [InlineData("<plaintext><a href=x></plaintext>")]
    [InlineData("<svg><style><a href=x></style><a id=2></svg><style><a id=3></style>")]
    [InlineData("<svg><title><a href=x></a></title></svg><title><a id=2></title>")]
    [InlineData("<svg><script><a href=x></script></svg><script><a id=2></script>")]
    [InlineData("<svg/><style><a href=x></style>")]
    [InlineData("<svg><![CDATA[ <a href=x> ]]><a id=2></svg><![CDATA[ <a href=y> ]]>")]
    [InlineData("<svg><foreignObject><style><a href=x></style><a id=2></a></foreignObject><style><a id=3></style></svg>")]
    [InlineData("<svg><desc><style><x y=\"</style><a href=z>\"></desc></svg>")]
    [InlineData("<svg><p><style><a href=x></style>")]
    [InlineData("<div><svg></div><style><a href=x></style>")]
    [InlineData("<div><svg></div><style><img alt=\"</style><a href=x>")]
    [InlineData("<section><svg><g></section><style><a href=x></style>")]
    [InlineData("<section><svg><section></section><style><a href=x></style>")]
    [InlineData("<svg><a></a><style><a href=x></a></style></svg>")]
    [InlineData(Deep)]
    [InlineData("<svg><svg></svg><style><a href=x></style></svg><style><a id=2></style>")]
    [InlineData("<svg><use href=\"#a\"/><use xlink:href='s.svg#b' /></svg>")]
    [InlineData("<math><mi><style><a href=x></style></mi><style><a id=2></style></math>")]
    [InlineData("<a href='?a=b&amp;c=d&copy=1&copy;&not;&notit;&lt'>")]
    [InlineData("<a href=?a&b id='&#x41;&#66;&#67x&#;&#x;&#xD800;&#128;&#0;&#x110000;'>")]
    [InlineData("<a href='&Aacute;&aacute&AMP;&AMP &nbsp;&NotEqualTilde;&unknown;&amp'>")]
    [InlineData("<a href=\"&lt;&gt;&quot;&apos;&ampx&amp=\">")]
    [InlineData("<a href=å.html id=神戸>")]
    [InlineData("<img srcset='a.png 1x, b.png 2x' src=c.png alt=''>")]
    [InlineData("<video poster=p.png src=v.mp4><source src=w.mp4></video><blockquote cite=c>")]
    [InlineData("<form action=/x><button onclick='a()' style='b'>")]
    [InlineData("<table><a href=x><tr><td><a href=y>")]
    [InlineData("<a href=x><p><a href=y></p>")]
    [InlineData("<p id=1<a href=x>")]
    [InlineData("\uFEFF<a href=x>")]
    [InlineData("<a\fhref=x\fid=2>")]
    [InlineData("<a\r\nhref=x\r\nid=2\r\n>")]
    [InlineData("<a<b href=x>")]
    [InlineData("<a-b href=x>")]
    [InlineData("a < b <a href=x> c > d & e &amp; f")]
    public void Links_and_ids_are_those_that_AngleSharp_sees(string html) =>
        Assert.Equal(SeenByAngleSharp(html).Order(StringComparer.Ordinal), SeenByUs(html).Order(StringComparer.Ordinal));

    [Fact]
    public void On_broken_HTML_no_link_that_AngleSharp_sees_is_missed()
    {
        string[] pieces =
        [
            "<a href=x>", "<a href='y'", "</a>", "<svg>", "</svg>", "<style>", "</style>", "<script>", "</script>", "<title>", "</title>",
            "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<p>", "</p>", "<foreignObject>", "</foreignObject>", "<math>", "</math>", "<mi>",
            "</mi>", "<desc>", "</desc>", "\"", "'", ">", "<", "/", "=", " ", "a", "<textarea>", "</textarea>", "<table>", "<td id=q>",
            "</table>", "<img src=z alt=\"", "<div id='w'>", "</div>", "&amp;", "<svg/>", "<xmp>", "</xmp>", "<?", "<!", "</", "-",
        ];
        var chance = new Random(20261122);
        for (var i = 0; i < 20_000; i++)
        {
            var html = string.Concat(Enumerable.Range(0, chance.Next(1, 14)).Select(_ => pieces[chance.Next(pieces.Length)]));
            var ours = SeenByUs(html);
            Assert.True(SeenByAngleSharp(html).IsSubsetOf(ours), html);
        }
    }

    // ARCHITECTURE.md lists these kinds: a tree builder drops a tag that the scanner, which builds no tree, still reads.
    [Theory]
    [InlineData("template", "<template><a href=x></template>")]
    [InlineData("select", "<select><a href=x></select>")]
    [InlineData("form in a form", "<form action=a><form action=x>")]
    [InlineData("frameset", "<frameset><a href=x></frameset>")]
    [InlineData("part of a table outside one", "<p><td id=x>")]
    [InlineData("second html, head or body", "<html id=y><body><html id=x>")]
    [InlineData("font in svg", "<svg><font color=red><style><a href=x></style>")]
    [InlineData("annotation-xml", "<math><annotation-xml encoding=text/html><style><a href=x></style>")]
    public void An_extra_link_is_of_a_kind_that_is_listed(string kind, string html)
    {
        Assert.NotEmpty(kind);
        Assert.Contains(SeenByUs(html), seen => seen.EndsWith("=x", StringComparison.Ordinal));
        Assert.DoesNotContain(SeenByAngleSharp(html), seen => seen.EndsWith("=x", StringComparison.Ordinal));
    }

    [Fact]
    public void On_hostile_HTML_without_those_kinds_nothing_is_missed_and_nothing_is_extra()
    {
        string[] pieces =
        [
            "<a href=x>", "<a href='y'", "</a>", "<style>", "</style>", "<script>", "</script>", "<title>", "</title>", "<!--", "-->", "--!>",
            "<![CDATA[", "]]>", "<p>", "</p>", "\"", "'", ">", "<", "/", "=", " ", "a", "<textarea>", "</textarea>", "<img src=z alt=\"", "<div id='w'>",
            "</div>", "&amp;", "&#x61", "&copy", "<xmp>", "</xmp>", "<?", "<!", "</", "-", "<b title=t>", "</b>", "<li><a href=l>", "<iframe src=f>",
            "</iframe>", "<noembed>", "</noembed>", "<script><!--<script>", "<h1 id=h>", "<video poster=v>", "<br/>", "<a name=n>", "\0", "\r\n", "\t", "å",
            "<a href='data:,<a href=q>'>", "<p onclick=\"'>'\">", "<blockquote cite=c>", "<button name=", "<object data=o>", "<hr id=r", "</xmp", "<plaintext",
        ];
        var chance = new Random(19700101);
        for (var i = 0; i < 15_000; i++)
        {
            var html = "<body>" + string.Concat(Enumerable.Range(0, chance.Next(1, 16)).Select(_ => pieces[chance.Next(pieces.Length)]));
            var (theirs, ours) = (SeenByAngleSharp(html), SeenByUs(html));
            Assert.True(theirs.SetEquals(ours), $"{html}\nmissed: {string.Join(' ', theirs.Except(ours))}\nextra: {string.Join(' ', ours.Except(theirs))}");
        }
    }

    [Fact]
    public void Positions_are_those_of_the_bytes()
    {
        var scanner = new HtmlScanner("å<a\n href = 'x'>t</a>"u8);
        Assert.True(scanner.Read());
        Assert.Equal((HtmlTokenKind.Text, 0), (scanner.Kind, scanner.Start));
        Assert.True(scanner.Read());
        Assert.Equal((HtmlTokenKind.StartTag, HtmlTag.A, 2), (scanner.Kind, scanner.Tag, scanner.Start));
        Assert.True(scanner.ReadAttribute());
        Assert.Equal((6, 14), (scanner.AttributeStart, scanner.ValueStart));
        Assert.False(scanner.ReadAttribute());
        Assert.True(scanner.Read());
        Assert.Equal("t", Encoding.UTF8.GetString(scanner.Text));
        Assert.True(scanner.Read());
        Assert.Equal((HtmlTokenKind.EndTag, HtmlTag.A), (scanner.Kind, scanner.Tag));
        Assert.False(scanner.Read());
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<a href=\"")]
    [InlineData("<!--")]
    [InlineData("<a ")]
    [InlineData("<svg>")]
    [InlineData("<script><!--<script>")]
    [InlineData("</style")]
    [InlineData("<a a a a a a ")]
    public void A_page_of_millions_of_broken_pieces_comes_to_its_end(string piece)
    {
        var scanner = new HtmlScanner(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 3_000_000 / piece.Length))));
        while (scanner.Read())
        {
            // Only to come to the end.
        }

        Assert.Equal(HtmlTokenKind.None, scanner.Kind);
    }

    private static HashSet<string> SeenByUs(string html)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var scanner = new HtmlScanner(Encoding.UTF8.GetBytes(html));
        while (scanner.Read())
        {
            if (scanner.Kind != HtmlTokenKind.StartTag) continue;
            var inTag = new Dictionary<string, string>(StringComparer.Ordinal);
            while (scanner.ReadAttribute())
            {
                inTag.TryAdd(
                    Encoding.UTF8.GetString(scanner.AttributeName).ToLowerInvariant(),
                    Encoding.UTF8.GetString(CharacterReferences.Decode(scanner.AttributeValue)).ReplaceLineEndings("\n"));
            }

            if (!scanner.IsTruncated) seen.UnionWith(inTag.Where(a => Watched.Contains(a.Key)).Select(a => $"{a.Key}={a.Value}".Replace('\0', '\uFFFD')));
        }

        return seen;
    }

    private static HashSet<string> SeenByAngleSharp(string html) =>
    [
        .. new HtmlParser().ParseDocument(html).All.SelectMany(element => element.Attributes)
            .Select(a => (Name: a.NamespaceUri is null ? a.Name : $"{a.Prefix ?? "xlink"}:{a.LocalName}", a.Value))
            .Where(a => Watched.Contains(a.Name)).Select(a => $"{a.Name}={a.Value}"),
    ];
}
