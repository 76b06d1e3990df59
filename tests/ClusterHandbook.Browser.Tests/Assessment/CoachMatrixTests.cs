using System.Text;
using ClusterHandbook.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>The answers of up to four managers, side by side.</summary>
public sealed class CoachMatrixTests(Reader reader) : AssessmentTests(reader)
{
    private static readonly (string Filter, string Codes)[] Filters =
    [
        ("a manager wants to discuss", "B5 B8 C3"), ("a manager does not know", "B9"),
        ("only one manager answered", "A8 AS B1 B2 B5 B8 BS"), ("got different choices or numbers", "A5 C3"),
    ];

    private const string Shown = "() => [...document.querySelectorAll('tr[data-code]')].filter(r => !r.hidden).map(r => r.dataset.code)";

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_7_four_files_open_at_once_and_a_fifth_is_refused_with_a_reason(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.OpenFilesAsync([.. Managers.All, Managers.Of(5, "Fifth", "Wood")]);

        Assert.Equal(4, await desk.Page.Locator(".managers li").CountAsync());
        Assert.Contains("Fifth.json: not opened. Four managers belong to this visit", await desk.TextAsync("files"), StringComparison.Ordinal);
        await desk.GoAsync("answers");
        Assert.Equal(32, await desk.Page.Locator("tr[data-code]").CountAsync());
        AssertNone(desk.Tab.Messages);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_7_each_damaged_file_is_refused_with_its_reason_while_the_others_open(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        var whole = Managers.Jon.ToJsonString();
        var newer = Managers.Ines;
        newer["version"] = 9;
        var other = Managers.Ines;
        other["framework"]!["id"] = "another";
        await desk.OpenFilesAsync(
            CoachDesk.Payload("cut.json", whole[..(whole.Length / 2)]), CoachDesk.Payload("newer.json", newer.ToJsonString()),
            CoachDesk.Payload("other.json", other.ToJsonString()), CoachDesk.Payload("letter.json", "Dear coach"),
            CoachDesk.Payload("large.json", "{\"format\":\"" + new string('x', 1_000_001) + "\"}"), CoachDesk.Payload("empty.json", ""),
            CoachDesk.Payload("jon.json", whole));

        Assert.Equal(["Jon"], await desk.Page.Locator(".managers b").AllInnerTextsAsync());
        var said = await desk.Page.Locator("#files .note li").AllInnerTextsAsync();
        var refused = said.Take(6).ToList();
        Assert.All(refused, text => Assert.Contains(".json: not opened. ", text, StringComparison.Ordinal));
        Assert.All(refused, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
        Assert.Equal(6, refused.Select(text => text[text.IndexOf(':', StringComparison.Ordinal)..]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("jon.json: opened as Jon.", said[6]);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_7_a_newer_copy_takes_the_place_of_the_older_and_never_the_other_way(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        var newer = Managers.Ines;
        newer["revision"] = 8;
        newer["answers"]!["A1"]!["text"] = "Only tiles now";
        await desk.OpenFilesAsync(Managers.Ines);
        await desk.OpenFilesAsync(newer);
        await desk.OpenFilesAsync(Managers.Ines);

        Assert.Contains("not opened. The answers of Ines are open already", await desk.TextAsync("files"), StringComparison.Ordinal);
        await desk.GoAsync("answers");
        Assert.Contains("Only tiles now", await desk.TextAsync("answers"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_7_two_managers_with_one_id_are_both_kept(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        var copy = Managers.Of(1, "Rosa", "Ceramics");
        await desk.OpenFilesAsync(Managers.Ines, copy);

        Assert.Equal(["Ines", "Rosa"], await desk.Page.Locator(".managers b").AllInnerTextsAsync());
        Assert.Contains("It has the same id as the file of Ines", await desk.TextAsync("files"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_7_managers_of_one_cluster_stand_together_under_its_name(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.OpenFilesAsync(Managers.Ines, Managers.Maria, Managers.Jon);
        await desk.GoAsync("answers");

        Assert.Equal(["Ceramics, Aveiro", "Telecoms, Aveiro"], await desk.Page.Locator(".clusters th").AllInnerTextsAsync());
        Assert.Equal(["2", "1"], await desk.Page.Locator(".clusters th").EvaluateAllAsync<string[]>("all => all.map(h => h.getAttribute('colspan'))"));
        Assert.Equal(["Question", "Ines", "Jon", "Maria", "My note"], await desk.Page.Locator("thead tr:last-child th").AllInnerTextsAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_7_a_filter_leaves_the_questions_that_it_names(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.OpenFilesAsync(Managers.All);
        await desk.GoAsync("answers");
        foreach (var (filter, codes) in Filters)
        {
            await desk.Page.GetByLabel(filter).CheckAsync();
            var shown = await desk.Page.EvaluateAsync<string[]>(Shown);
            Assert.Equal(codes, string.Join(' ', shown.Order(StringComparer.Ordinal)));
            Assert.Equal($"{shown.Length} of 32 questions are shown.", await desk.Page.Locator(".shown").InnerTextAsync());
            Assert.Contains($"({shown.Length})", await desk.Page.Locator($"label:has-text('{filter}')").InnerTextAsync(), StringComparison.Ordinal);
            await desk.Page.GetByLabel(filter).UncheckAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_7_answers_are_text_whatever_is_in_them(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.OpenFilesAsync(Managers.Ines);
        await desk.GoAsync("answers");

        Assert.Contains("<script>document.title = 'broken'</script>", await desk.TextAsync("answers"), StringComparison.Ordinal);
        Assert.Equal(0, await desk.Page.Locator("#answers script").CountAsync());
        AssertNone(desk.Tab.Messages);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_7_notes_for_the_coach_are_marked_and_can_be_left_out(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.OpenFilesAsync(Managers.Ines);
        await desk.GoAsync("answers");
        Assert.Contains("Note for the coach\nPlease not before the mayor.", (await desk.TextAsync("answers")).Replace("\n\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);

        await desk.Page.GetByLabel("notes that managers wrote for the coach").UncheckAsync();
        Assert.DoesNotContain("before the mayor", await desk.TextAsync("answers"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_7_hidden_names_are_hidden_on_every_screen_on_paper_and_in_texts(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.FillAsync();
        await desk.GoAsync("files");
        await desk.Page.GetByLabel("Hide names").CheckAsync();
        var seen = new StringBuilder(await desk.Page.Locator(".managers").InnerTextAsync());
        foreach (var screen in new[] { "answers", "fit", "agenda", "commitments" })
        {
            await desk.GoAsync(screen);
            // All of it, the printed sheet and what a screen reader says included.
            seen.Append(await desk.Page.Locator($"#{screen}").EvaluateAsync<string>("e => e.textContent + [...e.querySelectorAll('*')].map(c => (c.ariaLabel ?? '') + (c.dataset.label ?? '')).join(' ')"));
        }

        seen.Append(await desk.DownloadAsync("Text file (.md)")).Append(await desk.DownloadAsync("Calendar file of the dates (.ics)")).Append(await desk.DownloadAsync("One file for all"));
        await desk.GoAsync("agenda");
        seen.Append(await desk.DownloadAsync("Text file (.md)")).Append(await desk.DownloadAsync("Calendar file (.ics)"));

        Assert.DoesNotMatch("Ines|Jon|Maria|Tiago", seen.ToString());
        Assert.Matches("Manager 1", seen.ToString());
        Assert.Contains("\"alias\": \"Ines\"", await desk.DownloadAsync("Save the visit to a file"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_7_my_notes_come_back_after_a_reload_and_answers_only_when_asked_for(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.OpenFilesAsync(Managers.Ines);
        await desk.GoAsync("answers");
        await desk.Page.GetByLabel("My note on B8").FillAsync("Ask the rector");
        await desk.KeptAsync();
        Assert.DoesNotContain("The university came twice", await desk.Page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage })"), StringComparison.Ordinal);
        await desk.Page.ReloadAsync();
        await desk.GoAsync("files");
        Assert.Contains("answers not open", await desk.TextAsync("files"), StringComparison.Ordinal);

        await desk.OpenFilesAsync(Managers.Ines);
        await desk.Page.GetByLabel("Also keep the opened answers").CheckAsync();
        await desk.Page.ReloadAsync();
        await desk.GoAsync("answers");
        Assert.Equal("Ask the rector", await desk.Page.GetByLabel("My note on B8").InputValueAsync());
        Assert.Contains("The university came twice", await desk.TextAsync("answers"), StringComparison.Ordinal);

        await desk.GoAsync("files");
        await desk.PressAsync("Erase all visits from this browser");
        Assert.Equal("{}", await desk.Page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage })"));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_7_a_screen_is_open_and_has_the_focus_when_the_press_of_its_link_is_over(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        Assert.Equal("agenda H1 #agenda", await desk.Page.EvaluateAsync<string>(
            "() => { document.querySelector('.screens a[href=\"#agenda\"]').click(); return [document.documentElement.dataset.screen, document.activeElement.tagName, location.hash].join(' '); }"));
        await desk.Page.GoBackAsync();
        await desk.Page.Locator("#files").WaitForAsync();
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_7_dropped_files_open_too(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        var files = await desk.Page.EvaluateHandleAsync(
            "text => { const d = new DataTransfer(); d.items.add(new File([text], 'jon.json')); return d; }", Managers.Jon.ToJsonString());
        await desk.Page.DispatchEventAsync(".drop", "drop", new { dataTransfer = files });
        await desk.Page.Locator(".managers li").WaitForAsync();
        Assert.Equal(["Jon"], await desk.Page.Locator(".managers b").AllInnerTextsAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_7_a_manager_can_be_taken_out_and_put_back(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.FillAsync();
        await desk.GoAsync("files");
        await desk.PressAsync("Remove Ines from the visit");
        Assert.Equal(["Jon", "Maria", "Tiago"], await desk.Page.Locator(".managers b").AllInnerTextsAsync());
        await desk.PressAsync("Undo");
        Assert.Equal(["Ines", "Jon", "Maria", "Tiago"], await desk.Page.Locator(".managers b").AllInnerTextsAsync());
        await desk.GoAsync("commitments");
        Assert.Equal("Ines", await desk.Page.GetByLabel("Who", new() { Exact = true }).EvaluateAsync<string>("s => s.selectedOptions[0].text"));
    }
}
