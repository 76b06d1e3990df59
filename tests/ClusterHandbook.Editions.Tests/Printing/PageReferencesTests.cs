using ClusterHandbook.Editions.Printing;

namespace ClusterHandbook.Editions.Tests.Printing;

public sealed class PageReferencesTests
{
    private static readonly Dictionary<string, int> Numbers = new() { ["a"] = 7, ["b"] = 7, ["c"] = 12 };

    [Fact]
    public void A_reference_gets_the_page_of_its_place() =>
        Assert.Equal(
            "see p. <a class=\"pn\" href=\"#c\">12</a>.",
            PageReferences.Fill("see p. <a class=\"pn\" href=\"#c\"></a>.", Numbers));

    [Fact]
    public void Before_the_first_print_the_room_of_a_number_is_kept() =>
        Assert.Equal("<a class=\"pn\" href=\"#c\">00</a>", PageReferences.Fill("<a class=\"pn\" href=\"#c\"></a>", null));

    [Fact]
    public void A_list_is_in_order_and_names_a_page_once() =>
        Assert.Equal(
            "<span class=\"pns\"><a class=\"pn\" href=\"#a\" data-main=\"\">7</a>, <a class=\"pn\" href=\"#c\">12</a></span>",
            PageReferences.Fill("<span class=\"pns\"><a class=\"pn\" href=\"#c\"></a><a class=\"pn\" href=\"#a\" data-main=\"\"></a><a class=\"pn\" href=\"#b\"></a></span>", Numbers));

    [Fact]
    public void A_sentence_may_name_a_page_twice()
    {
        const string Sentence = "p. <a class=\"pn\" href=\"#a\"></a>, <a class=\"pn\" href=\"#b\"></a>";
        Assert.Equal(2, PageReferences.Fill(Sentence, Numbers).Split(">7</a>").Length - 1);
    }

    [Fact]
    public void What_was_not_printed_has_a_dash() =>
        Assert.Equal("<a class=\"pn\" href=\"#zz\">–</a>", PageReferences.Fill("<a class=\"pn\" href=\"#zz\"></a>", Numbers));
}
