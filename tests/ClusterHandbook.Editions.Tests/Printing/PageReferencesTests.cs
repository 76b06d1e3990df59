using System.Text.RegularExpressions;
using ClusterHandbook.Editions.Printing;

namespace ClusterHandbook.Editions.Tests.Printing;

public sealed class PageReferencesTests
{
    private static readonly Dictionary<string, int> Numbers = new() { ["a"] = 7, ["b"] = 7, ["c"] = 12, ["d--1"] = 13, ["d--2"] = 14 };

    [Fact]
    public void A_reference_gets_the_page_of_its_place() =>
        Assert.Equal(
            "see p. <a class=\"pn\" href=\"#c\">12</a>.",
            PageReferences.Fill("see p. <a class=\"pn\" href=\"#c\"></a>.", Numbers));

    [Fact]
    public void A_list_is_in_order_and_names_a_page_once() =>
        Assert.Equal(
            "<span class=\"pns\"><a class=\"pn\" href=\"#a\" data-main=\"\">7</a>, <a class=\"pn\" href=\"#c\">12</a><span hidden=\"\"><a class=\"pn\" href=\"#b\">7</a></span></span>",
            PageReferences.Fill("<span class=\"pns\"><a class=\"pn\" href=\"#c\"></a><a class=\"pn\" href=\"#a\" data-main=\"\"></a><a class=\"pn\" href=\"#b\"></a></span>", Numbers));

    [Theory]
    [InlineData("a c d--1 d--2", "7, 12–14")]
    [InlineData("c d--1", "12–13")]
    [InlineData("d--2 c a", "7, 12, 14")]
    [InlineData("c *d--1 *d--2", "12, *13–*14")]
    [InlineData("a *b", "*7")]
    [InlineData("zz a", "7, –")]
    public void Pages_that_follow_each_other_are_a_range_and_main_pages_stand_apart(string places, string shown) =>
        Assert.Equal(shown, Shown(PageReferences.Fill(List(places), Numbers)));

    [Fact]
    public void A_list_keeps_every_place_so_that_its_page_can_be_read_again() =>
        Assert.Equal(5, PageReferences.Fill(List("a b c d--1 d--2"), Numbers).Split("href=").Length - 1);

    [Fact]
    public void A_sentence_may_name_a_page_twice()
    {
        const string Sentence = "p. <a class=\"pn\" href=\"#a\"></a>, <a class=\"pn\" href=\"#b\"></a>";
        Assert.Equal(2, PageReferences.Fill(Sentence, Numbers).Split(">7</a>").Length - 1);
    }

    [Fact]
    public void What_was_not_printed_has_a_dash() =>
        Assert.Equal("<a class=\"pn\" href=\"#zz\">–</a>", PageReferences.Fill("<a class=\"pn\" href=\"#zz\"></a>", Numbers));

    private static string List(string places) =>
        $"<span class=\"pns\">{string.Concat(places.Split(' ').Select(p => $"<a class=\"pn\" href=\"#{p.TrimStart('*')}\"{(p[0] == '*' ? " data-main=\"\"" : "")}></a>"))}</span>";

    // What a reader sees of a list, main pages with a star.
    private static string Shown(string list) =>
        Regex.Replace(Regex.Replace(Regex.Replace(list, "<span hidden.*?</span>", ""), "<a [^>]*data-main[^>]*>", "*"), "<[^>]*>", "");
}
