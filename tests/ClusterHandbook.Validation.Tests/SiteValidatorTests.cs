using System.Text;
using ClusterHandbook.Diagnostics;
using Xunit;

namespace ClusterHandbook.Validation.Tests;

public sealed class SiteValidatorTests
{
    [Fact]
    public void A_good_site_has_no_findings() => Check(
        [
            ("index.html", Page("""<a href="cases/brest.html">Brest</a> <a href="cases/brest.html#results">Results</a> <a href="#own">Own</a><p id="own"></p> <a href="">""".Replace("<a href=\"\">", ""))),
            ("cases/brest.html", Page("""<a href="../index.html">Home</a> <h2 id="results">Results</h2> <a href="brest.html?x=1#r%C3%A9sultats">R</a> <i id="résultats"></i> <a href="#">Top</a> <a href="#top">Top</a> <a href="#results:~:text=a">T</a> <a href="https://example.org/">Out</a> <a href="mailto:a@example.org">Mail</a> <img src="../a%20b.png" alt=""> <a href="a.pdf#page=2">PDF</a>""")),
            ("cases/a.pdf", ""),
            ("a b.png", "x"),
            ("404.html", Page("""<a href="/index.html">Home</a><a href="/cases/brest.html#results">R</a>""")),
        ]);

    [Fact]
    public void A_link_to_nothing_has_its_line_and_column_and_a_suggestion() => Check(
        [("index.html", Page("\n <p>Gå till\n å  <a class=x href=\"cases/brets.html\">B</a><a href=b.html>B</a>")), ("b.html", Page()), ("cases/brest.html", Page())],
        "index.html:4:16: error CH0801: `cases/brets.html` leads to no page or file of the site | did you mean `cases/brest.html`?",
        "cases/brest.html:1:1: warning CH0817: no way leads from `index.html` to this page");

    [Theory]
    [InlineData("<img src='x.png' alt=''>", "src")]
    [InlineData("<img srcset='i.png 1x, x.png 2x' src=i.png alt=''>", "srcset")]
    [InlineData("<video poster=x.png></video>", "poster")]
    [InlineData("<video><source src=x.png></video>", "src")]
    [InlineData("<blockquote cite=x.png></blockquote>", "cite")]
    [InlineData("<form action=x.png></form>", "action")]
    [InlineData("<object data=x.png></object>", "data")]
    [InlineData("<svg><image href='x.png#a'/></svg>", "href")]
    [InlineData("<svg><image xlink:href='x.png'/></svg>", "xlink:href")]
    [InlineData("<link rel=canonical href=x.png>", "href")]
    [InlineData("<script src=x.png></script>", "src")]
    [InlineData("<meta name='twitter:image' content=x.png>", "content")]
    [InlineData("<meta property='og:image' content=x.png>", "content")]
    [InlineData("<embed src=x.png>", "src")]
    [InlineData("<track src=x.png>", "src")]
    [InlineData("<meta http-equiv=refresh content=\"0; URL='x.png'\">", "content")]
    [InlineData("<area href='x.png' alt=''>", "href")]
    public void Every_attribute_that_names_an_address_is_checked(string html, string attribute)
    {
        var finding = Assert.Single(Findings([("index.html", Page(html)), ("i.png", "")]));
        Assert.Equal("CH0801", finding.Code);
        Assert.StartsWith(attribute + "=", finding.Source.Text.AsSpan(finding.Span.Start, finding.Span.Length).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Case_and_composition_count() => Check(
        [("index.html", Page("<a href=Brest.html>B</a><a href='skane.html'>S</a><a href='å.html'>Å</a>")), ("brest.html", Page("<a href=index.html>h</a>")), ("skane.html", Page()), ("a\u030A.html", Page())],
        "index.html:2:4: error CH0802: `Brest.html` is spelt unlike the file `brest.html`: capitals and accents count on the web | write it as the file is named: `brest.html`",
        "index.html:2:54: error CH0802: `å.html` is spelt unlike the file `a\u030A.html`: capitals and accents count on the web | write it as the file is named: `a\u030A.html`");

    [Fact]
    public void Missing_fragments_are_found_in_the_page_and_in_others() => Check(
        [("index.html", Page("<a href=#resutls>R</a><a href=b.html#Lesson>L</a><h2 id=results>R</h2>")), ("b.html", Page("<h2 id=lessons>L</h2>"))],
        "index.html:2:4: error CH0803: `index.html` has no part `#resutls` | did you mean `#results`?",
        "index.html:2:26: error CH0803: `b.html` has no part `#Lesson` | did you mean `#lessons`?");

    [Fact]
    public void Ids_of_drawings_are_known() => Check(
        [("index.html", Page("<a href='i.svg#a'>A</a><a href='i.svg#b'>B</a><svg><use href='#b'/></svg><i id=b></i>")), ("i.svg", "<svg xmlns='http://www.w3.org/2000/svg'><style>a{}</style><g id=\"a\" style=\"x\"/></svg>")],
        "index.html:2:27: error CH0803: `i.svg` has no part `#b`");

    [Fact]
    public void Addresses_that_leave_the_site_or_hang_on_its_root_are_found() => Check(
        [("index.html", Page("<a href=../x.html>x</a>")), ("a/b.html", Page("<a href=../../index.html>x</a><a href=/index.html>y</a><a href=%2e%2E/%2e%2e/x>z</a>")), ("404.html", Page("<a href=/>y</a>"))],
        "404.html:2:4: error CH0806: `/` leads to a folder, which opens no page from a disk",
        "a/b.html:1:1: warning CH0817: no way leads from `index.html` to this page",
        "a/b.html:2:4: error CH0804: `../../index.html` leads out of the site",
        "a/b.html:2:34: error CH0805: `/index.html` begins at the root of a server, and leads nowhere in a folder on a disk",
        "a/b.html:2:59: error CH0804: `%2e%2E/%2e%2e/x` leads out of the site",
        "index.html:2:4: error CH0804: `../x.html` leads out of the site");

    [Fact]
    public void The_page_for_wrong_addresses_uses_the_root_of_the_site()
    {
        var validator = new SiteValidator(new SiteValidatorOptions(LinkRoot: "/handbook/"));
        validator.AddPage("index.html", Bytes(Page()));
        validator.AddPage("404.html", Bytes(Page("<a href=/handbook/index.html>x</a><a href=/index.html>y</a>")));
        Assert.Equal("`/index.html` leads out of the site", Assert.Single(validator.Finish()).Message);
    }

    [Fact]
    public void Links_to_folders_are_found() => Check(
        [("index.html", Page("<a href=a/>x</a><a href=a>y</a><a href=.>z</a><a href=./>z</a>")), ("a/index.html", Page())],
        "index.html:2:4: error CH0806: `a/` leads to a folder, which opens no page from a disk | link to the page itself: `a/index.html`",
        "index.html:2:20: error CH0806: `a` leads to a folder, which opens no page from a disk | link to the page itself: `a/index.html`",
        "index.html:2:35: error CH0806: `.` leads to a folder, which opens no page from a disk | link to the page itself: `index.html`",
        "index.html:2:50: error CH0806: `./` leads to a folder, which opens no page from a disk | link to the page itself: `index.html`");

    [Fact]
    public void Redirects_are_found_where_they_are_linked_and_where_they_lead_nowhere()
    {
        var validator = new SiteValidator();
        validator.AddPage("index.html", Bytes(Page("<a href=old.html>x</a>")));
        validator.AddPage("new.html", Bytes(Page()));
        validator.AddRedirect("old.html", "new.html");
        validator.AddRedirect("older.html", "old.html");
        validator.AddRedirect("oldest.html", "gone.html");
        validator.AddRedirect("part.html", "new.html#part");
        CheckFindings(
            validator.Finish(),
            "index.html:2:4: warning CH0807: `old.html` is an old address, which leads on to `new.html`",
            "older.html:1:1: error CH0820: the old address `older.html` leads to `old.html`, which is an old address itself",
            "oldest.html:1:1: error CH0820: the old address `oldest.html` leads to `gone.html`, which does not exist",
            "part.html:1:1: error CH0803: `new.html` has no part `#part`");
    }

    [Theory]
    [InlineData("<a href>t</a>", "CH0808")]
    [InlineData("<a href=' '>t</a>", "CH0808")]
    [InlineData("<img src='' alt=''>", "CH0808")]
    [InlineData("<a href=#></a>", "CH0809")]
    [InlineData("<a href=#> &nbsp;\u00A0<span></span></a>", "CH0809")]
    [InlineData("<a href=#><img src=i.png alt=''></a>", "CH0809")]
    [InlineData("<a href=#><svg><path/></svg></a>", "CH0809")]
    [InlineData("<a href=# aria-label=' '>", "CH0809")]
    [InlineData("<a href=#><a href=#>t</a>", "CH0809")]
    [InlineData("<p id=a><p id=a>", "CH0810")]
    [InlineData("<p id=a><p id='&#97;'>", "CH0810")]
    [InlineData("<h1>Two</h1>", "CH0811")]
    [InlineData("<h3>x</h3>", "CH0812")]
    [InlineData("<h2>x</h2><h4>x</h4>", "CH0812")]
    [InlineData("<img src=i.png>", "CH0814")]
    [InlineData("<script>x</script>", "CH0815")]
    [InlineData("<script type='text/JavaScript'>x</script>", "CH0815")]
    [InlineData("<script type=module>x</script>", "CH0815")]
    [InlineData("<style>x</style>", "CH0815")]
    [InlineData("<p style='x'>", "CH0815")]
    [InlineData("<p onclick='x'>", "CH0815")]
    [InlineData("<p ONCLICK=x>", "CH0815")]
    [InlineData("<a href='javascript:x'>t</a>", "CH0815")]
    [InlineData("<a href=' java&#10;script&colon;x'>t</a>", "CH0815")]
    [InlineData("<script src='https://example.org/x.js'></script>", "CH0816")]
    [InlineData("<img src='//example.org/x.png' alt=''>", "CH0816")]
    [InlineData("<img src='data:image/gif;base64,R0' alt=''>", "CH0816")]
    [InlineData("<link rel='preload stylesheet' href='http://x.org'>", "CH0816")]
    [InlineData("<base href=a/><a href=x.html>t</a>", "CH0819")]
    public void A_fault_of_a_page_is_one_finding(string html, string code) =>
        Assert.Equal(code, Assert.Single(Findings([("index.html", Page(html)), ("i.png", "")])).Code);

    [Theory]
    [InlineData("<a name=x></a>")]
    [InlineData("<a href=# aria-label=Up></a>")]
    [InlineData("<a href=# title=Up></a>")]
    [InlineData("<a href=#><img src=i.png alt=Up></a>")]
    [InlineData("<a href=#><svg><title>Up</title></svg></a>")]
    [InlineData("<a href=#><span>&uarr;</span></a>")]
    [InlineData("<p id=a><p id=A><p id><p id=''>")]
    [InlineData("<h2>x</h2><h3>x</h3><h2>x</h2>")]
    [InlineData("<script type='application/json'>{}</script><script src=i.png></script>")]
    [InlineData("<svg><title>No page title</title></svg>")]
    [InlineData("<p one=x data-style=y aria-label='' class=onclick>")]
    [InlineData("<link rel=license href='https://example.org/'><link rel='alternate' href='https://example.org/'>")]
    [InlineData("<!-- <a href=x> --><textarea><a href=x></textarea>")]
    [InlineData("<a href='?sort=year'>t</a><a href='?sort=year#own'>t</a><i id=own></i>")]
    [InlineData("<iframe src='about:blank' title=t></iframe><a href='tel:+46'>t</a><a href='sms:+46'>t</a><a href='geo:1,2'>t</a>")]
    [InlineData("<img srcset='i.png 1x, i.png?v=2 2x' src='i.png?v=1' alt=''>")]
    [InlineData("<a href='index.html?x=1#own'>t</a><i id=own></i>")]
    [InlineData("<meta name=twitter:image content=i.png>")]
    public void What_is_right_is_no_finding(string html) => Check([("index.html", Page(html)), ("i.png", "")]);

    [Theory]
    [InlineData("<h1>x</h1>")]
    [InlineData("<title></title><h1>x</h1>")]
    [InlineData("<title> &nbsp; </title><h1>x</h1>")]
    [InlineData("<svg><title>x</title></svg><h1>x</h1>")]
    public void A_page_without_title_is_found(string html) => Assert.Equal("CH0813", Assert.Single(Findings([("index.html", html)])).Code);

    [Fact]
    public void A_page_without_main_heading_is_found() =>
        Assert.Equal("CH0811", Assert.Single(Findings([("index.html", "<title>x</title>")])).Code);

    [Fact]
    public void Style_sheets_are_read() => Check(
        [
            ("index.html", Page("<link rel=stylesheet href=a/s.css>")), ("a/ok.png", ""),
            ("a/s.css", "@import 'x.css'; /* url(no.png) */\np{content:\"url(no.png)\";background:url( 'y.png' ), URL(ok.png)}\nq{background:url(/z.png),url(data:x)}"),
        ],
        "a/s.css:1:10: error CH0801: `x.css` leads to no page or file of the site",
        "a/s.css:2:42: error CH0801: `y.png` leads to no page or file of the site",
        "a/s.css:3:18: error CH0805: `/z.png` begins at the root of a server, and leads nowhere in a folder on a disk",
        "a/s.css:3:30: error CH0816: `data:x` would be loaded from outside the site, which its security policy forbids");

    [Theory]
    [InlineData("assets/box.js", "load('search/start.js')")]
    [InlineData("assets/box.js", "load(`${root}search/start.js?v=1`)")]
    [InlineData("assets/box.js", "load('../search/start.js')")]
    [InlineData("assets/box.js", "load('search/' + name + '.js')")]
    [InlineData("assets/box.js", "load(`search/${name}.js`)")]
    [InlineData("search/box.js", "put({\"files\":[\"start.js\"]})")]
    public void A_file_that_a_script_names_is_used(string path, string script) =>
        Check([("index.html", Page($"<script src='{path}'></script>")), (path, script), ("search/start.js", "")]);

    [Theory]
    [InlineData("<p data-start='search/start.js'>")]
    [InlineData("<p data-all='x.js, search/start.js 2x'>")]
    [InlineData("<script type='application/json'>{\"start\":\"search/start.js\"}</script>")]
    public void A_file_that_data_for_a_script_names_is_used(string html) =>
        Check([("index.html", Page(html)), ("search/start.js", "")]);

    [Theory]
    [InlineData("load('/' + name + '.js'); load('../' + name); load('./')")]
    [InlineData("// see search/start.js")]
    [InlineData("load('start.js')")]
    [InlineData("load('search')")]
    public void A_script_that_nothing_names_is_unused(string script) => Check(
        [("index.html", Page("<script src='box.js'></script>")), ("box.js", script), ("search/start.js", "")],
        "search/start.js:1:1: warning CH0825: nothing shows `search/start.js` or links to it");

    [Fact]
    public void A_picture_in_a_folder_that_a_script_knows_still_needs_its_name() => Check(
        [("index.html", Page("<script src='box.js'></script>")), ("box.js", "load('search/' + n); load('b.png')"), ("search/a.png", ""), ("b.png", "")],
        "search/a.png:1:1: warning CH0825: nothing shows `search/a.png` or links to it");

    [Theory]
    [InlineData("{\"url\":\"gone.html\"}", "`gone.html`")]
    [InlineData("{\"a\":[{\"image\":[\"i.png\",\"gone.png\"],\"name\":\"x.png\"}]}", "`gone.png`")]
    [InlineData("{\"item\":\"https://h.example/gone.html\",\"@id\":\"x.html\"}", "`https://h.example/gone.html`")]
    [InlineData("{\"logo\":\"\\/gon\\u0065.png\"}", "`/gone.png`")]
    public void Addresses_in_data_for_search_engines_are_checked(string json, string named)
    {
        var finding = Assert.Single(Findings([("index.html", Page($"<script type='application/ld+json'>\n{json}</script>")), ("i.png", "")], "https://h.example"));
        Assert.Equal(("CH0801", 3), (finding.Code, finding.Position.Line));
        Assert.StartsWith(named, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"@context\":\"https://schema.org\",\"@id\":\"#a\",\"url\":\"https://h.example/index.html\",\"sameAs\":[\"https://other.example/x\"]}")]
    [InlineData("{\"citation\":\"Smith, 2020\",\"license\":\"CC\",\"url\":{\"target\":\"gone.html\"},\"urlTemplate\":\"x?q={q}\"}")]
    [InlineData("{\"url\":\"https://h.example/index.html?q={term}\"}")]
    public void What_is_right_in_data_for_search_engines_is_no_finding(string json) =>
        Assert.Empty(Findings([("index.html", Page($"<script type='application/ld+json'>{json}</script>"))], "https://h.example"));

    [Fact]
    public void Data_for_search_engines_that_is_none_is_told() => Check(
        [("index.html", Page("<script type='application/ld+json'>{\"a\":\n 1,]}</script>"))],
        "index.html:3:4: error CH0841: the file cannot be understood: its data for search engines is not JSON");

    [Fact]
    public void Style_sheets_in_pages_and_attributes_are_read() => Assert.Equal(
        ["CH0801 3:9 gone.png", "CH0801 4:26 gone.gif", "CH0815 2:1 <style>", "CH0815 4:4 style=\"background:url(gone.gif)\""],
        Findings([("index.html", Page("<style>\na{d:url(gone.png)}</style>\n<p style=\"background:url(gone.gif)\">"))])
            .Select(f => $"{f.Code} {f.Position.Line}:{f.Position.Column} {f.Source.Text.AsSpan(f.Span.Start, f.Span.Length)}").Order(StringComparer.Ordinal));

    [Fact]
    public void Style_sheets_in_drawings_are_read() => Check(
        [
            ("index.html", Page("<svg><style>.a{fill:url(#here)} .b{fill:url(#gone)}</style><g id=here></g></svg><img src=i.svg alt=''>")),
            ("i.svg", "<svg><style><![CDATA[ .a{fill:url(#gone)} ]]></style></svg>"),
        ],
        "i.svg:1:35: error CH0803: `i.svg` has no part `#gone`",
        "index.html:2:6: error CH0815: a style sheet in the page does nothing: the site's security policy forbids it",
        "index.html:2:45: error CH0803: `index.html` has no part `#gone`");

    [Fact]
    public void A_language_of_a_style_sheet_is_no_address() => Check(
        [("index.html", Page("<link rel=stylesheet href=s.css>")), ("s.css", "@namespace svg url(http://www.w3.org/2000/svg);p{}")]);

    [Fact]
    public void Parts_of_a_picture_are_found_by_their_name() => Check(
        [("index.html", Page("<img src=i.png alt='' usemap='#m'><map name=m></map><img src=i.png alt='' usemap='#n'>")), ("i.png", "")],
        "index.html:2:75: error CH0803: `index.html` has no part `#n`");

    [Theory]
    [InlineData("<script type=module src=a.js></script>")]
    [InlineData("<script crossorigin src=a.js></script>")]
    [InlineData("<link rel=stylesheet crossorigin=anonymous href=a.css>")]
    [InlineData("<svg><use href='i.svg#a'/></svg>")]
    [InlineData("<svg><use xlink:href='i.svg#a'/></svg>")]
    [InlineData("<a href='//example.org/x'>t</a>")]
    public void What_works_only_from_a_server_is_told_unless_the_site_is_only_served(string html)
    {
        (string, string)[] files = [("index.html", Page(html + "<a href=i.svg>i</a><a href=a.js>a</a><a href=a.css>a</a>")), ("i.svg", "<svg><g id=a /></svg>"), ("a.js", ""), ("a.css", "")];
        Assert.Equal("CH0842", Assert.Single(Findings(files)).Code);
        Assert.Empty(Findings(files, isServed: true));
    }

    [Fact]
    public void Scripts_that_ask_a_server_are_told() => Check(
        [
            ("index.html", Page("<script src=a.js></script>")),
            ("a.js", "// fetch('x')\n/* no fetch('x') */ prefetch(); a.fetch(1); /** @type {import('./x').Y} */\nå(); window.fetch('x');\n  return new XMLHttpRequest();\n"
                + "async fetch(name) {\n  put('it calls fetch(x)', \"and 'new Worker(' too\"); }\nput({\"a\": \"import(x)\"});\n"),
        ],
        "a.js:3:13: warning CH0843: `fetch` does nothing on a page that is opened from a disk",
        "a.js:4:10: warning CH0843: `XMLHttpRequest` does nothing on a page that is opened from a disk");

    [Theory]
    [InlineData("a:b.html")]
    [InlineData("a/con.html")]
    [InlineData("LPT1.html")]
    [InlineData("a./b.html")]
    [InlineData("what?.html")]
    [InlineData("Index.html")]
    public void Names_that_a_stick_cannot_hold_are_told(string path)
    {
        (string, string)[] files = [("index.html", Page($"<a href='{Uri.EscapeDataString(path).Replace("%2F", "/")}'>x</a>")), (path, Page())];
        Assert.Equal("CH0844", Assert.Single(Findings(files)).Code);
        Assert.Empty(Findings(files, isServed: true));
    }

    [Theory]
    [InlineData("console.html")]
    [InlineData("com.html")]
    [InlineData("lpt10.html")]
    [InlineData("a b/på.html")]
    public void Names_that_every_stick_can_hold_are_right(string path) =>
        Check([("index.html", Page($"<a href='{path.Replace(" ", "%20")}'>x</a>")), (path, Page())]);

    [Fact]
    public void A_site_of_another_program_that_is_right_has_no_finding()
    {
        var page = """
            <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"/><title>Docs</title><link rel="stylesheet" href="/assets/main.css?v=3"/>
            <link rel="canonical" href="https://h.example/"/><link rel="alternate" hreflang="x-default" href="https://h.example/"/>
            <link rel="manifest" href="/manifest.json"><link rel="icon" href="/favicon.ico"><meta name="twitter:image" content="https://h.example/assets/card.png">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","@id":"https://h.example/#website","url":"https://h.example/",
            "potentialAction":{"@type":"SearchAction","target":{"urlTemplate":"https://h.example/search?q={term}"}}}]}</script>
            <script type="module" src="/assets/app.js"></script></head><body><h1>T</h1><main id="content">
            <a href="/">Home</a> <a href="/docs/">Docs</a> <a href="/docs/#setup">Setup</a> <a href="/blog/first">First</a> <a href="?theme=dark">Dark</a>
            <a href="mailto:a@example.com?subject=Hi%20there">Mail</a> <a href="#content" aria-label="Top"><svg><path d=""/></svg></a> <i id="setup"></i>
            <picture><source srcset="/assets/a.avif"><img src="/assets/a.png" srcset="/assets/a.png 1x, /assets/a@2x.png 2x" alt="A" data-zoom="/assets/zoom.png"></picture>
            <svg><defs><linearGradient id="g"/></defs><rect fill="url(#g)"/></svg><form action="/search"><input name="q"></form>
            """;
        var validator = new SiteValidator(new SiteValidatorOptions { BaseUrl = "https://h.example", IsServed = true });
        foreach (var path in new[] { "index.html", "docs/index.html", "blog/first.html", "search.html", "404.html" }) validator.AddBuilt(path, Bytes(page));
        validator.AddBuilt("assets/main.css", Bytes("@font-face{src:url(\"/assets/i.woff2\")}a{background:url(bg.svg#x)}"));
        validator.AddBuilt("assets/bg.svg", Bytes("<svg xmlns='http://www.w3.org/2000/svg'><g id='x'/></svg>"));
        validator.AddBuilt("assets/app.js", Bytes("import('./chunk-1a.js');const base='/assets/js/';load(base+id+'.js');image.src='/assets/lazy.webp';fetch('/x')"));
        validator.AddBuilt("manifest.json", Bytes("{\"start_url\":\"/?source=pwa\",\"icons\":[{\"src\":\"/assets/icon.png\"}]}"));
        validator.AddBuilt("_redirects", Bytes("/old /docs/ 301\n/news/* /blog/:splat 302\n"));
        string[] others = ["assets/chunk-1a.js", "assets/js/x1.js", "assets/lazy.webp", "assets/i.woff2", "assets/card.png", "assets/a.avif", "assets/a.png", "assets/a@2x.png", "assets/zoom.png", "assets/icon.png", "favicon.ico", "apple-touch-icon.png"];
        foreach (var path in others) validator.AddUnread(path);
        Assert.Empty(validator.Finish().Select(Show));
    }

    [Fact]
    public void A_broken_link_in_a_template_is_one_finding_with_a_count()
    {
        var pages = Enumerable.Range(0, 50).Select(i => ($"p{i:00}.html", Page("<a href=gone.html>x</a><p style=x>"))).ToList();
        pages.Add(("index.html", Page(string.Concat(pages.Select(p => $"<a href={p.Item1}>x</a>")))));
        var findings = Findings(pages);
        Assert.Equal([("CH0801", 50, 3), ("CH0815", 50, 3)], findings.Select(f => (f.Code, f.Count, f.Related.Count)));
        Assert.All(findings, f => Assert.Equal("p00.html", f.Source.Path));
    }

    [Fact]
    public void Pages_far_from_home_are_told_of()
    {
        var pages = Enumerable.Range(0, 6).Select(i => (i == 0 ? "index.html" : $"{i}.html", Page($"<a href={i + 1}.html>x</a>")));
        Check(
            [.. pages, ("6.html", Page())],
            "4.html:1:1: info CH0818: 3 pages are more than 3 clicks from the home page (the farthest 6): `4.html`, `5.html`, `6.html`");
    }

    [Fact]
    public void The_order_of_adding_does_not_show()
    {
        var pages = Enumerable.Range(0, 300).Select(i => ($"d{i % 7}/p{i}.html", Page($"<a href=../d{(i + 1) % 7}/p{i + 1}.html>x</a><a href=gone{i % 40}.html>y</a>"))).ToArray();
        string Report(IEnumerable<(string, string)> order)
        {
            var validator = new SiteValidator();
            validator.AddPage("index.html", Bytes(Page("<a href=d0/p0.html>x</a>")));
            Parallel.ForEach(order, page => validator.AddPage(page.Item1, Bytes(page.Item2)));
            return string.Join('\n', validator.Finish().Select(Show));
        }

        Assert.Equal(Report(pages), Report(pages.Reverse()));
    }

    [Fact]
    public void Tens_of_thousands_of_broken_links_on_one_line_are_findings()
    {
        var html = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<a href=#x{i} id=y{i}>t</a>"));
        Assert.Equal(30_000, Findings([("index.html", Page(html))]).Count(f => f.Code == "CH0803"));
    }

    private static string Page(string body = "") =>
        $"<!DOCTYPE html><html lang=en><head><title>T</title></head><body><h1>T</h1>\n{body}";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static IReadOnlyList<Diagnostic> Findings(IEnumerable<(string Path, string Text)> files, string? baseUrl = null, bool isServed = false)
    {
        var validator = new SiteValidator(new SiteValidatorOptions { BaseUrl = baseUrl, IsServed = isServed });
        foreach (var (path, text) in files)
        {
            if (path.EndsWith(".html", StringComparison.Ordinal)) validator.AddPage(path, Bytes(text));
            else validator.AddFile(path, Bytes(text));
        }

        // A picture that is there for whoever wants it.
        return [.. validator.Finish().Where(f => f is not { Code: "CH0825", Source.Path: "i.png" })];
    }

    private static void Check(IEnumerable<(string Path, string Text)> files, params string[] expected) => CheckFindings(Findings(files), expected);

    // The help is compared only where an expected line gives it.
    private static void CheckFindings(IReadOnlyList<Diagnostic> findings, params string[] expected)
    {
        var sorted = expected.Order(StringComparer.Ordinal).ToArray();
        var actual = findings.Select(Show).Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < Math.Min(sorted.Length, actual.Length); i++)
        {
            if (!sorted[i].Contains(" | ", StringComparison.Ordinal)) actual[i] = actual[i].Split(" | ")[0];
        }

        Assert.Equal(sorted, actual);
    }

    private static string Show(Diagnostic d) =>
        $"{d.Source.Path}:{d.Position.Line}:{d.Position.Column}: {d.Severity.ToString().ToLowerInvariant()} {d.Code}: {d.Message} | {d.Help}";
}
