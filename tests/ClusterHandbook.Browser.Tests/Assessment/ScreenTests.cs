using ClusterHandbook.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>Screens, questions, sum-ups and the overview.</summary>
public sealed class ScreenTests(Reader reader) : AssessmentTests(reader)
{
    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_1_Screens_open_by_fragment_and_title_focus_and_the_back_button_follow(string from)
    {
        var manager = await OpenAsync(from);
        var page = manager.Page;
        Assert.Equal("Self-assessment", await page.Locator("h1").InnerTextAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "B Cluster policy", Exact = true }).ClickAsync();
        Assert.Equal("Cluster policy: What is my strategy?", await page.Locator("h1").InnerTextAsync());
        Assert.Equal("H1", await page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        Assert.StartsWith("Cluster policy: What is my strategy? – ", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(["B"], await ShownAsync(manager));

        await manager.GoAsync("C3");
        Assert.Equal(["C"], await ShownAsync(manager));
        Assert.Equal("C3-q", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.True(await page.EvaluateAsync<bool>("() => { const top = document.getElementById('C3').getBoundingClientRect().top; return top >= 0 && top < innerHeight / 2; }"));

        await page.GoBackAsync();
        Assert.Equal(["B"], await ShownAsync(manager));
        await page.GoBackAsync();
        Assert.Equal(["overview"], await ShownAsync(manager));
        AssertNone(manager.Tab.Messages);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_1_A_screen_is_open_and_has_the_focus_when_the_press_of_its_link_is_over(string from)
    {
        var manager = await OpenAsync(from);
        // All in one go: what is typed next must not go to the screen before, however late the browser tells of the new fragment.
        var opened = await manager.Page.EvaluateAsync<string[]>(
            """
            () => ['#B', '#C3', '#fit', '#overview'].map(hash => {
              document.querySelector(`a[href="${hash}"]`).click();
              return `${handbook.screens.present()} ${document.activeElement.id || document.activeElement.tagName} ${location.hash}`;
            })
            """);
        Assert.Equal(["B H1 #B", "C C3-q #C3", "fit H1 #fit", "overview H1 #overview"], opened);
        await manager.Page.GoBackAsync();
        Assert.Equal(["fit"], await ShownAsync(manager));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_1_An_address_from_elsewhere_opens_its_screen_at_once(string from)
    {
        var manager = await OpenAsync(from);
        string[] addresses = ["#A A", "#B3 B", "#CS C", "#fit fit", "#step5 step5", "#files files", "#page-programme overview", "#nonsense overview"];
        foreach (var (fragment, screen) in addresses.Select(a => a.Split(' ')).Select(a => (a[0], a[1])))
        {
            await manager.Page.GotoAsync("about:blank");
            await manager.Page.GotoAsync(manager.Address.AbsoluteUri + fragment);
            Assert.Equal([screen], await ShownAsync(manager));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_1_One_question_at_a_time_can_be_switched_on_and_off(string from)
    {
        var manager = await OpenAsync(from, "#A");
        var questions = manager.Page.Locator("#A .q:visible");
        Assert.Equal(9, await questions.CountAsync());
        await manager.Page.Locator("#A .one").CheckAsync();
        Assert.Equal(["A1"], await questions.EvaluateAllAsync<string[]>("all => all.map(q => q.id)"));
        await manager.Page.Locator("#A").GetByRole(AriaRole.Link, new() { Name = "On to A2" }).ClickAsync();
        Assert.Equal(["A2"], await questions.EvaluateAllAsync<string[]>("all => all.map(q => q.id)"));
        await manager.GoAsync("B1");
        Assert.Equal(["B1"], await manager.Page.Locator(".q:visible").EvaluateAllAsync<string[]>("all => all.map(q => q.id)"));
        await manager.Page.Locator("#B .one").UncheckAsync();
        Assert.Equal(10, await manager.Page.Locator("#B .q:visible").CountAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_2_A_question_is_the_label_of_its_field_and_its_hint_stays_in_sight(string from)
    {
        var manager = await OpenAsync(from, "#B2");
        var field = manager.Page.GetByLabel("Where should the cluster be in five years?", new() { Exact = true });
        Assert.Equal("B2-t", await field.GetAttributeAsync("id"));
        await field.FillAsync("Somewhere");
        foreach (var id in (await field.GetAttributeAsync("aria-describedby"))!.Split(' '))
        {
            Assert.True(await manager.Page.Locator("#" + id).IsVisibleAsync(), id);
        }

        Assert.Contains("lighthouse", await manager.Page.Locator("#B2-h").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Bullet points are enough.", await manager.Page.Locator("#B2-b").InnerTextAsync());
        Assert.InRange(await manager.Page.Locator("#B2 .beside a").CountAsync(), 2, 4);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_2_The_hint_can_be_inserted_as_lines_and_taken_back_as_typing_is(string from)
    {
        var manager = await OpenAsync(from, "#B2");
        await manager.Notes("B2").FillAsync("Mine");
        await manager.Button("Insert the hint into B2, a line for each part").ClickAsync();
        var lines = (await manager.Notes("B2").InputValueAsync()).Split('\n');
        Assert.Equal("Mine", lines[0]);
        Assert.StartsWith("– Think of a lighthouse", lines[1], StringComparison.Ordinal);
        Assert.True(lines.Length > 3);
        await manager.Notes("B2").PressAsync("Control+z");
        Assert.Equal("Mine", await manager.Notes("B2").InputValueAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_2_A_private_note_for_the_coach_stands_apart_from_the_answer(string from)
    {
        var manager = await OpenAsync(from, "#B8");
        await manager.Page.Locator("#B8 summary").ClickAsync();
        await manager.Page.GetByLabel("A private note for the coach, B8").FillAsync("Ask me alone");
        await manager.SavedAsync();
        var file = await manager.FileAsync();
        Assert.Equal("Ask me alone", file.GetProperty("private").GetProperty("B8").GetString());
        Assert.False(file.GetProperty("answers").TryGetProperty("B8", out _));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_3_Every_question_can_be_marked_and_nothing_is_compulsory(string from)
    {
        var manager = await OpenAsync(from, "#A1");
        await manager.Notes("A1").FillAsync("Sensors");
        Assert.Equal("Noted", await manager.Page.Locator("#A1 .status label").First.InnerTextAsync());
        await manager.Page.Locator("#A2").GetByLabel("Don’t know").CheckAsync();
        await manager.Page.Locator("#A2").GetByLabel("Who could tell me?").FillAsync("Ms Novak");
        await manager.Page.Locator("#A3").GetByLabel("Not for us").CheckAsync();
        await manager.Page.Locator("#A4").GetByLabel("Discuss at the visit").CheckAsync();
        await manager.SavedAsync();
        Assert.Equal(
            ["A1 Activities, Noted", "A2 Players, Don’t know", "A3 Sources of knowledge, Not for us", "A4 Related sectors, Discuss at the visit", "A5 Reach, Not started"],
            (await manager.Page.Locator("#A .codes a").EvaluateAllAsync<string[]>("all => all.map(a => a.textContent.trim().replace(/\\s+/g, ' '))")).Take(5));
        Assert.Equal("Ms Novak", (await manager.FileAsync()).GetProperty("answers").GetProperty("A2").GetProperty("who").GetString());
        Assert.Equal(0, await manager.Page.Locator("[required], [aria-required=true]").CountAsync());

        await manager.GoAsync("overview");
        Assert.Equal("1 noted · 1 to discuss · 1 don’t know · 1 not for us · 5 not started", await manager.Page.Locator("[data-counts=A]").InnerTextAsync());
        await manager.Page.EvaluateAsync("() => handbook.screens.readyAll()");
        Assert.DoesNotMatch(@"\d\s*%|\bpercent|\bscored|\branking|\bmaturity level", await manager.Page.Locator("main").EvaluateAsync<string>("m => m.textContent"));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_4_Fields_have_a_type_where_the_framework_has_one_and_free_text_everywhere(string from)
    {
        var manager = await OpenAsync(from, "#C3");
        await manager.Page.EvaluateAsync("() => handbook.screens.readyAll()");
        Task<string[]> With(string what) => manager.Page.EvaluateAsync<string[]>("what => [...document.querySelectorAll('.q')].filter(q => q.querySelector(what)).map(q => q.id)", what);
        Assert.Equal(["A5", "A8", "B1"], await With("fieldset:not(.status) [type=checkbox]"));
        Assert.Equal(["C3", "C4", "C5", "C6"], await With("input[type=number]"));
        Assert.Equal(29 + 3, (await With("textarea")).Length);

        await manager.Page.Locator("#C3-n").FillAsync("2.5");
        await manager.Page.Locator("#C3-per").SelectOptionAsync("month");
        await manager.Page.Locator("#C3-about").FillAsync("training");
        await manager.SavedAsync();
        var answer = (await manager.FileAsync()).GetProperty("answers").GetProperty("C3");
        Assert.Equal("2.5 month training", $"{answer.GetProperty("n")} {answer.GetProperty("per")} {answer.GetProperty("about")}");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_5_A_sum_up_has_its_parts_apart_and_the_answers_beside_it(string from)
    {
        var manager = await OpenAsync(from, "#A1");
        await manager.Notes("A1").FillAsync("Sensors\nFilms");
        await manager.GoAsync("AS");
        Assert.Contains("Sensors\nFilms", await manager.Page.Locator("#AS .look-back").InnerTextAsync(), StringComparison.Ordinal);
        await manager.Page.GetByLabel("Second key problem").FillAsync("Newcomers stay outside");
        await manager.Button("Add another problem").ClickAsync();
        await manager.Page.Keyboard.TypeAsync("A fourth one");
        await manager.GoAsync("BS");
        await manager.Page.Locator("#BS").GetByLabel("Bottlenecks").FillAsync("Money");
        await manager.SavedAsync();
        var sums = (await manager.FileAsync()).GetProperty("sumup");
        Assert.Equal(["", "Newcomers stay outside", "", "A fourth one"], sums.GetProperty("A").EnumerateArray().Select(p => p.GetString()!));
        Assert.Equal("Money", sums.GetProperty("B").GetProperty("bottlenecks").GetString());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_9_Steps_have_ones_own_dates_and_ticks_and_the_first_a_sheet_of_managers(string from)
    {
        var manager = await OpenAsync(from);
        Assert.Equal(5, await manager.Page.Locator("[data-step]").CountAsync());
        Assert.Contains("15 June", await manager.Page.Locator("[data-step='1']").InnerTextAsync(), StringComparison.Ordinal);
        await manager.Page.GetByLabel("Your date for step 4").FillAsync("2027-03-08");
        await manager.Page.GetByLabel("Step 1 is done").CheckAsync();
        await manager.Page.Locator("[data-step='1'] summary").ClickAsync();
        await manager.Button("Add a manager").ClickAsync();
        await manager.Page.Keyboard.TypeAsync("Ana Silva");
        await manager.SavedAsync();
        await manager.ReloadAsync();
        Assert.Equal("2027-03-08", await manager.Page.GetByLabel("Your date for step 4").InputValueAsync());
        Assert.True(await manager.Page.GetByLabel("Step 1 is done").IsCheckedAsync());
        Assert.Equal("Ana Silva", await manager.Page.Locator("[data-step='1']").GetByLabel("Name", new() { Exact = true }).InputValueAsync());
    }

    private static Task<string[]> ShownAsync(ManagersPage manager) =>
        manager.Page.Locator(".screen:visible").EvaluateAllAsync<string[]>("all => all.map(s => s.dataset.name)");
}
