using System.Text;
using System.Text.Json.Nodes;
using ClusterHandbook.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>The agenda of the visit, the commitments, and the coach's own file.</summary>
public sealed class CoachVisitTests(Reader reader) : AssessmentTests(reader)
{
    // A field of a visit file, and what makes the file wrong.
    private static readonly (string Field, string Json)[] Wrong =
    [
        ("version", "9"),
        ("agenda", """[{ "id": "i1", "kind": "talk", "title": "x", "minutes": -5 }]"""),
        ("agenda", """[{ "id": "i1", "kind": "talk", "title": "x", "minutes": 5 }, { "id": "i1", "kind": "talk", "title": "y", "minutes": 5 }]"""),
        ("commitments", """{ "what": 3 }"""),
        ("managers", """[{ "id": "../../x" }]"""),
        ("notes", """{ "A1": 1 }"""),
        ("framework", """{ "id": "another" }"""),
    ];

    private const string Titles = "() => [...document.querySelectorAll('#agenda .titled input')].map(i => i.value)";

    // Every visit comes back from its text as it was, unknown fields too, and what an agenda loses or gains is what was asked for.
    private const string RoundTrips =
        """
        () => {
          const { visit, agenda } = handbook, framework = handbook.coachPage.framework, faults = [];
          let seed = 7;
          const n = most => (seed = seed * 48271 % 2147483647) % most;
          const text = () => ['', 'å\u0301 "quotes" \\ \n line', '</script><b>', '\u{1F9F1}'.repeat(n(9)), '=1+1', ' spaces '][n(6)];
          // The same fields in any order.
          const sorted = value => value && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value).sort().map(key => [key, sorted(value[key])]) : Array.isArray(value) ? value.map(sorted) : value;
          const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
          for (let i = 0; i < 1000; i++) {
            let one = visit.create(framework, '2026-10-01T08:00:00.000Z', `v${i}`);
            one = { ...one, later: { kept: text() }, notes: { A1: text(), constructor: text() }, managers: [{ id: 'm1', alias: text(), city: text(), cluster: text(), more: 1 }] };
            for (let k = n(6); k > 0; k--) one = agenda.add(one, { kind: visit.kinds[n(6)], title: text(), minutes: n(200), person: ['', 'coach', 'm1'][n(3)] });
            for (let k = n(4); k > 0; k--) one = agenda.promise(one, { what: text(), by: ['', '2026-11-30'][n(2)] });
            const again = visit.parse(visit.serialise(one), framework).visit;
            if (!same(again, one)) faults.push(`${i}: ${visit.serialise(one)}`);
            const moved = one.agenda.reduce((day, item) => agenda.move(day, item.id, n(3) - 1), one);
            if (String(moved.agenda.map(x => x.id).sort()) !== String(one.agenda.map(x => x.id).sort())) faults.push(`${i}: moved`);
          }
          return faults;
        }
        """;

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_8_a_thousand_visits_come_back_from_their_files_as_they_were(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        AssertNone(await desk.Page.EvaluateAsync<string[]>(RoundTrips));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_8_the_frame_puts_the_talk_first_and_the_commitments_last(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.FillAsync();
        await desk.GoAsync("agenda");
        var titles = await desk.Page.EvaluateAsync<string[]>(Titles);

        Assert.Equal("Good practice in cluster management (talk)", titles[0]);
        Assert.Equal("Commitments: who does what, by when", titles[^1]);
        Assert.Contains("Meeting firms", titles);
        Assert.Contains("No strategy yet: “Newcomers stay apart”", titles);
        Assert.Equal("3 h 50 min planned of 8 h, 4 h 10 min free.", await desk.Page.Locator(".total").InnerTextAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_8_the_total_says_when_the_day_is_too_short(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.GoAsync("agenda");
        await desk.PressAsync("Start with the frame of the day");
        await desk.Page.GetByLabel("Minutes", new() { Exact = true }).First.FillAsync("420");

        Assert.Equal("8 h 30 min planned of 8 h, 30 min too much.", await desk.Page.Locator(".total").InnerTextAsync());
        Assert.Contains("after the end of the day", await desk.Page.Locator(".day li").Last.InnerTextAsync(), StringComparison.Ordinal);
        await desk.Page.GetByLabel("Minutes", new() { Exact = true }).First.FillAsync("12.5");
        Assert.Equal("Write whole minutes, from 0 to 1440.", await desk.Page.Locator(".wrong[role=alert]:visible").InnerTextAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_8_an_item_moved_by_keyboard_keeps_the_focus_and_says_its_place(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.GoAsync("agenda");
        await desk.PressAsync("Start with the frame of the day");
        var before = await desk.Page.EvaluateAsync<string[]>(Titles);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Move up: Lunch" }).FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");

        Assert.Equal([before[1], before[0], before[2]], await desk.Page.EvaluateAsync<string[]>(Titles));
        Assert.Equal("Move up: Lunch", await desk.Page.EvaluateAsync<string>("() => document.activeElement.ariaLabel"));
        await SaidAsync(desk, "Lunch is now 1 of 3.");
        await desk.Page.Keyboard.PressAsync("Enter");
        await SaidAsync(desk, "It is the first already.");
        Assert.Equal("Move up: Lunch", await desk.Page.EvaluateAsync<string>("() => document.activeElement.ariaLabel"));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_8_what_is_removed_comes_back_with_undo_and_what_was_typed_meanwhile_stays(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.GoAsync("agenda");
        await desk.PressAsync("Start with the frame of the day");
        await desk.PressAsync("Remove: Lunch");
        await desk.Page.GetByLabel("Place", new() { Exact = true }).FillAsync("Town hall");
        await desk.PressAsync("Undo");

        Assert.Equal("Lunch", (await desk.Page.EvaluateAsync<string[]>(Titles))[1]);
        Assert.Equal("Town hall", await desk.Page.GetByLabel("Place", new() { Exact = true }).InputValueAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_8_the_whole_visit_can_be_made_with_the_keyboard_alone(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.OpenFilesAsync(Managers.Ines);
        await PressOnAsync(desk, "#answers", "a[href='#answers']", "Enter");
        await PressOnAsync(desk, "input[value=discuss]:checked", "input[value=discuss]", "Space");
        await PressOnAsync(desk, "[data-add=B8][data-done]", "[data-add=B8]", "Enter");
        await PressOnAsync(desk, "#agenda", "a[href='#agenda']", "Enter");
        await PressOnAsync(desk, ".day li >> nth=0", "[data-focus=free]", "Tab");
        await desk.Page.Keyboard.PressAsync("Shift+Tab");
        await desk.Page.Keyboard.TypeAsync("Walk through the incubator");
        await desk.Page.Keyboard.PressAsync("Enter");

        Assert.Equal(["Who does not", "Walk through the incubator"], await desk.Page.EvaluateAsync<string[]>(Titles));
        Assert.Equal("free", await desk.Page.EvaluateAsync<string>("() => document.activeElement.dataset.focus"));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_8_the_visit_file_opens_again_and_what_was_here_before_comes_back(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.FillAsync();
        var file = await desk.DownloadAsync("Save the visit to a file");
        Assert.DoesNotContain("The university came twice", file, StringComparison.Ordinal);
        await desk.GoAsync("files");
        await desk.PressAsync("Begin a new visit");
        Assert.Contains("No file is open yet.", await desk.TextAsync("files"), StringComparison.Ordinal);
        await desk.OpenFilesAsync(CoachDesk.Payload("visit.json", file));
        await desk.GoAsync("commitments");
        Assert.Equal("Ring five silent members", await desk.Page.GetByLabel("What", new() { Exact = true }).InputValueAsync());

        await desk.PressAsync("Undo");
        Assert.Equal(0, await desk.Page.GetByLabel("What", new() { Exact = true }).CountAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_8_a_visit_file_that_is_not_right_is_refused_and_nothing_is_overwritten(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.OpenFilesAsync(Managers.Ines);
        await desk.KeptAsync();
        var before = JsonNode.Parse(await desk.DownloadAsync("Save the visit to a file"))!.AsObject();
        foreach (var (field, json) in Wrong)
        {
            var wrong = before.DeepClone().AsObject();
            wrong[field] = JsonNode.Parse(json);
            await desk.OpenFilesAsync(CoachDesk.Payload($"{field}.json", wrong.ToJsonString()));
            Assert.Contains($"{field}.json: not opened.", await desk.TextAsync("files"), StringComparison.Ordinal);
        }

        Assert.True(JsonNode.DeepEquals(before, JsonNode.Parse(await desk.DownloadAsync("Save the visit to a file"))));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_8_the_calendar_file_keeps_to_its_format(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.FillAsync();
        await desk.GoAsync("agenda");
        await desk.Page.GetByLabel("Place", new() { Exact = true }).FillAsync("Town hall; room 2, “Æøå” 🧱");
        var day = await desk.DownloadAsync("Calendar file (.ics)");

        AssertCalendar(day);
        var lines = Unfold(day);
        Assert.Contains("DTSTART:20261015T090000", lines);
        Assert.Contains("DTEND:20261015T170000", lines);
        Assert.Contains("SUMMARY:Coaching visit\\, Aveiro", lines);
        Assert.Contains("LOCATION:Town hall\\; room 2\\, “Æøå” 🧱\\, Aveiro", lines);
        Assert.Contains(lines, l => l.StartsWith("DESCRIPTION:09:00–10:00 Good practice in cluster management (talk) (Coach)\\n10:00–10:20 B5 Money", StringComparison.Ordinal));
        Assert.Equal(day, await desk.DownloadAsync("Calendar file (.ics)"));

        await desk.GoAsync("commitments");
        var due = await desk.DownloadAsync("Calendar file of the dates (.ics)");
        AssertCalendar(due);
        Assert.Contains("DTSTART;VALUE=DATE:20261130", Unfold(due));
        Assert.Contains("DTEND;VALUE=DATE:20261201", Unfold(due));
        Assert.Contains("SUMMARY:Ring five silent members (Ines)", Unfold(due));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_8_the_file_for_managers_holds_commitments_and_nothing_of_the_coachs_notes(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.FillAsync();
        await desk.GoAsync("answers");
        await desk.Page.GetByLabel("My note on B8").FillAsync("Between us");
        await desk.GoAsync("commitments");
        await desk.PressAsync("Add a commitment");
        await desk.Page.GetByLabel("What", new() { Exact = true }).Last.FillAsync("Write to the rector");
        await desk.Page.GetByLabel("Who", new() { Exact = true }).Last.SelectOptionAsync(new SelectOptionValue { Label = "Jon" });
        var all = await desk.DownloadAsync("One file for all");
        var one = await desk.DownloadAsync("File for Ines only");

        Assert.DoesNotContain("Between us", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Meeting firms", all, StringComparison.Ordinal);
        Assert.Contains("Write to the rector", all, StringComparison.Ordinal);
        Assert.Contains("Ring five silent members", one, StringComparison.Ordinal);
        Assert.DoesNotMatch("rector|Jon|Maria|Tiago", one);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_a_full_store_is_said_and_the_file_still_has_everything(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.Page.EvaluateAsync("() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        await desk.GoAsync("agenda");
        await desk.Page.GetByLabel("Place", new() { Exact = true }).FillAsync("Town hall");
        await desk.PauseAsync();
        await desk.Page.GetByText("Not saved").First.WaitForAsync();
        Assert.Contains("Town hall", await desk.DownloadAsync("Save the visit to a file"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_a_second_window_is_noticed_and_overwrites_nothing(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.GoAsync("agenda");
        await desk.Page.GetByLabel("Place", new() { Exact = true }).FillAsync("Town hall");
        await desk.KeptAsync();
        var second = await desk.Page.Context.NewPageAsync();
        try
        {
            await second.GotoAsync(desk.Page.Url);
            await second.GetByLabel("Place", new() { Exact = true }).FillAsync("University");
            await desk.PauseAsync();
            await desk.Page.GetByText("Another window").First.WaitForAsync();
            await desk.Page.GetByLabel("Place", new() { Exact = true }).FillAsync("Harbour");
            await desk.PauseAsync();
            await desk.PressAsync("Use the other window’s");
            await desk.Page.Locator("#agenda").WaitForAsync();
            Assert.Equal("University", await desk.Page.GetByLabel("Place", new() { Exact = true }).InputValueAsync());
        }
        finally
        {
            await second.CloseAsync();
        }
    }

    // Everything between lines is CR LF, no line is longer than 75 octets, and every line that goes on begins with a space.
    private static void AssertCalendar(string text)
    {
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var lines = Unfold(text);
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines.Take(2));
        Assert.Single(lines, l => l.StartsWith("UID:", StringComparison.Ordinal));
        Assert.Single(lines, l => l.StartsWith("DTSTAMP:", StringComparison.Ordinal) && l.EndsWith('Z'));
    }

    private static string[] Unfold(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static async Task SaidAsync(CoachDesk desk, string text) =>
        await desk.Page.WaitForFunctionAsync("text => document.querySelector('#said').textContent === text", text);

    // Reaches a thing with Tab from where the focus is, and presses a key on it.
    private static async Task PressOnAsync(CoachDesk desk, string then, string target, string key)
    {
        for (var steps = 0; steps < 200; steps++)
        {
            if (await desk.Page.EvaluateAsync<bool>("target => document.activeElement.matches(target)", target)) break;
            await desk.Page.Keyboard.PressAsync("Tab");
        }

        Assert.True(await desk.Page.EvaluateAsync<bool>("target => document.activeElement.matches(target)", target), $"Tab never came to {target}");
        await desk.Page.Keyboard.PressAsync(key);
        await desk.Page.Locator(then).First.WaitForAsync();
    }
}
