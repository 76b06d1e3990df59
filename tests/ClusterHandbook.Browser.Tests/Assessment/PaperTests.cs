using System.Text;
using System.Text.RegularExpressions;
using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Sites;
using ClusterHandbook.Editions.Tests.Oracles;
using ClusterHandbook.Testing;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>The sheets on paper, and the page without script.</summary>
public sealed partial class PaperTests(Reader reader) : AssessmentTests(reader)
{
    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_16_Each_blank_sheet_has_its_code_its_edition_and_no_answers(string from)
    {
        var manager = await OpenAsync(from);
        await manager.SeedAsync("for (const q of handbook.words.questions.keys()) file.answers[q] = { text: 'SECRET' }; file.sumup.A = ['SECRET', '', '']; file.step5.issues = 'SECRET'; file.private.A1 = 'SECRET';");
        await manager.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var (sheet, code, isLandscape) in new[] { ("A", "Sheet A", false), ("B", "Sheet B", false), ("C", "Sheet C", false), ("fit", "Sheet F", true), ("step5", "Sheet 5", false) })
        {
            await manager.Page.EvaluateAsync("sheet => handbook.paper.set('blank', [sheet], false)", sheet);
            var text = await manager.Page.Locator("body").InnerTextAsync();
            Assert.Contains(code, text, StringComparison.Ordinal);
            Assert.Contains("Edition 1", text, StringComparison.Ordinal);
            Assert.DoesNotContain("SECRET", text, StringComparison.Ordinal);
            Assert.Equal([sheet], await manager.Page.Locator(".screen:visible").EvaluateAllAsync<string[]>("all => all.map(s => s.dataset.name)"));
            var pages = Pages(await manager.Page.PdfAsync(new() { PreferCSSPageSize = true }));
            Assert.InRange(pages.Count, 1, 4);
            Assert.All(pages, page => Assert.Equal(isLandscape, page.Width > page.Height));
        }
    }

    [JudgedTheory("pdftoppm", "zbarimg")]
    [MemberData(nameof(Places))]
    public async Task B3_16_A_telephone_reads_from_each_sheet_where_its_screen_is_on_the_web(string from)
    {
        using var folder = new TemporaryFolder();
        var manager = await OpenAsync(from);
        await manager.Page.EvaluateAsync("() => handbook.paper.set('blank', ['A', 'B', 'C', 'fit', 'step5'], false)");
        await manager.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await File.WriteAllBytesAsync(folder["sheets.pdf"], await manager.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        // The heads of the sheets, as sharp as a telephone sees them.
        Assert.Equal(0, Oracle.Run("pdftoppm", "-r", "200", "-gray", "-x", "0", "-y", "0", "-W", "2400", "-H", "600", folder["sheets.pdf"], folder["page"]).ExitCode);
        var pages = Directory.GetFiles(folder.Path, "page*.pgm").Order(StringComparer.Ordinal);
        var read = Oracle.Run("zbarimg", ["--quiet", "--raw", .. pages]).Output.Split('\n')
            .Where(line => line.StartsWith("https://", StringComparison.Ordinal)); // It may also grumble about the machine.
        Assert.Equal(new[] { "A", "B", "C", "fit", "step5" }.Select(screen => $"https://{BuiltSites.Host}/assessment/index.html#{screen}"), read);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_16_Large_print_is_larger(string from)
    {
        var manager = await OpenAsync(from);
        await manager.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Task<double> SizeAsync() => manager.Page.Locator("#A1 .ask").EvaluateAsync<double>("e => parseFloat(getComputedStyle(e).fontSize)");
        await manager.Page.EvaluateAsync("() => handbook.paper.set('blank', ['A'], false)");
        var normal = await SizeAsync();
        await manager.Page.EvaluateAsync("() => handbook.paper.set('blank', ['A'], true)");
        Assert.True(await SizeAsync() > normal * 1.3);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_16_Filled_sheets_show_all_that_was_typed_and_no_private_note(string from)
    {
        var lines = string.Join('\n', Enumerable.Range(1, 60).Select(n => $"line {n} of the answer"));
        var manager = await OpenAsync(from, "", View.Print);
        await manager.SeedAsync($"file.answers.A1 = {{ text: {System.Text.Json.JsonSerializer.Serialize(lines)} }}; file.answers.A2 = {{ text: '', status: 'unsure', who: 'Ms Novak' }}; file.answers.A8 = {{ text: '', choice: ['maturity'] }}; file.private.A1 = 'BETWEEN US'; file.manager.alias = 'M. Brandt';");
        await manager.Page.EvaluateAsync("() => handbook.paper.set('filled', ['A', 'B', 'C', 'fit', 'step5'], false)");
        await manager.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var text = await manager.Page.Locator("body").InnerTextAsync();
        Assert.Contains(lines, text, StringComparison.Ordinal);
        AssertNone(await manager.Page.EvaluateAsync<string[]>(LayoutTests.WhatSticksOut)); // Or the browser prints all of it smaller.
        foreach (var shown in new[] { "Don’t know", "Maturity", "M. Brandt", "Sheet A", "Sheet B", "Sheet C", "Sheet F", "Sheet 5" }) Assert.Contains(shown, text, StringComparison.Ordinal);
        Assert.DoesNotContain("BETWEEN US", text, StringComparison.Ordinal);
        Assert.Equal(0, await manager.Page.Locator("textarea:visible").CountAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_16_Printing_from_the_menu_prints_the_screen_that_is_open(string from)
    {
        var manager = await OpenAsync(from, "#B2");
        await manager.Notes("B2").FillAsync("A lighthouse of our own");
        await manager.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(["B"], await manager.Page.Locator(".screen:visible").EvaluateAllAsync<string[]>("all => all.map(s => s.dataset.name)"));
        Assert.Contains("A lighthouse of our own", await manager.Page.Locator("#B2").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_17_Without_script_the_page_is_a_table_with_hints_and_links_and_names_the_blank_sheets(string from)
    {
        var manager = await OpenAsync(from, "", View.WithoutScript);
        var page = manager.Page;
        Assert.Equal(3, await page.GetByRole(AriaRole.Table).CountAsync());
        Assert.Equal(32, await page.Locator("tr.q:visible").CountAsync());
        foreach (var row in await page.Locator("tr.q").AllAsync())
        {
            Assert.NotEmpty(await row.Locator("h3").InnerTextAsync());
            Assert.NotEmpty(await row.Locator("p.soft").InnerTextAsync());
        }

        Assert.True(await page.Locator("tr.q .beside a:visible").CountAsync() >= 60);
        Assert.Contains("blank sheets", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator(":is(textarea, input, button):visible").CountAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var paper = await page.Locator("body").InnerTextAsync();
        foreach (var code in new[] { "Sheet A", "Sheet B", "Sheet C", "Sheet F", "Sheet 5" }) Assert.Contains(code, paper, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_17_When_the_scripts_do_not_come_the_page_is_a_text(string from)
    {
        var manager = await OpenAloneAsync(from);
        await manager.Page.RouteAsync("**/assessment-screens*.js", route => route.AbortAsync());
        await manager.ReloadAsync();
        Assert.Equal(32, await manager.Page.Locator("tr.q:visible").CountAsync());
        Assert.Equal(0, await manager.Page.Locator(".save:visible").CountAsync());
    }

    private static List<(double Width, double Height)> Pages(byte[] pdf) =>
        [.. MediaBox().Matches(Encoding.Latin1.GetString(pdf)).Select(m => (double.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), double.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)))];

    [GeneratedRegex(@"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex MediaBox();
}
