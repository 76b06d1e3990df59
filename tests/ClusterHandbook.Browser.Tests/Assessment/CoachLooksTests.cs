using System.Text.RegularExpressions;
using ClusterHandbook.Browser.Tests.Browsing;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>The coach's page in every state: for eyes, ears, small screens and paper.</summary>
public sealed partial class CoachLooksTests(Reader reader) : AssessmentTests(reader)
{
    private static readonly (string Screen, bool IsLandscape, string Holds)[] Sheets =
    [
        ("answers", true, "Ask\nthe rector"), ("fit", true, "Pays for evening courses"),
        ("agenda", false, "B8 Who does not"), ("commitments", false, "Ring five silent members"),
    ];

    private static readonly string[] Screens = ["files", "answers", "fit", "agenda", "commitments"];

    /// <summary>How people look at it, and where it comes from.</summary>
    public static TheoryData<string, string> Views => new()
    {
        { "desktop", Web }, { "dark", Disk }, { "phone", Web }, { "narrow", Disk }, { "forced colours", Web },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task B3_14_every_state_is_without_fault_and_fits_the_screen(string view, string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from, new[] { View.Desktop, View.Dark, View.Phone, View.Narrow, View.ForcedColors }.Single(v => v.Name == view));
        var faults = new List<string>();
        foreach (var screen in Screens) faults.AddRange(await FaultsAsync(desk, screen, "empty"));
        await desk.FillAsync();
        foreach (var screen in Screens) faults.AddRange(await FaultsAsync(desk, screen, "filled"));
        AssertNone(faults);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_14_the_matrix_is_a_table_with_heads_for_rows_columns_and_clusters(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.OpenFilesAsync(Managers.All);
        await desk.GoAsync("answers");
        Assert.Equal(32, await desk.Page.Locator("tr[data-code] > th[scope=row]").CountAsync());
        Assert.Equal(6, await desk.Page.Locator("thead th[scope=col]").CountAsync());
        Assert.Equal(3, await desk.Page.Locator("thead th[scope=colgroup]").CountAsync());
        Assert.Equal(1, await desk.Page.Locator(".matrix caption").CountAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_14_the_bar_never_covers_what_has_the_focus(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.FillAsync();
        await desk.GoAsync("agenda");
        var covered = new List<string>();
        for (var stop = 0; stop < 60; stop++)
        {
            await desk.Page.Keyboard.PressAsync("Tab");
            var name = await desk.Page.EvaluateAsync<string>(
                """
                () => {
                  const e = document.activeElement, bar = document.querySelector('.save');
                  if (bar.contains(e) || !e.closest('#agenda')) return '';
                  const box = e.getBoundingClientRect(), top = bar.getBoundingClientRect().top;
                  return box.top >= top - 4 ? `${e.tagName} ${e.ariaLabel ?? e.textContent}` : '';
                }
                """);
            if (name != "") covered.Add(name);
        }

        AssertNone(covered);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_16_each_sheet_prints_as_it_should_lie(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.FillAsync();
        await desk.GoAsync("answers");
        await desk.Page.GetByLabel("My note on B8").FillAsync("Ask\nthe rector");
        foreach (var (screen, landscape, holds) in Sheets)
        {
            await desk.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Screen });
            await desk.GoAsync(screen);
            await desk.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
            AssertNone(await desk.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('main :is(button, input, textarea, select, nav)')].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))"));
            var text = await desk.Page.Locator("main").InnerTextAsync();
            Assert.Contains(holds, text, StringComparison.Ordinal);
            Assert.Contains("Sheet V", text, StringComparison.Ordinal);
            var box = MediaBox().Match(System.Text.Encoding.Latin1.GetString(await desk.Page.PdfAsync(new() { PreferCSSPageSize = true })));
            Assert.Equal(landscape, Number(box.Groups[1]) > Number(box.Groups[2]));
        }
    }

    private static double Number(Group group) => double.Parse(group.Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)")]
    private static partial Regex MediaBox();

    private static async Task<IEnumerable<string>> FaultsAsync(CoachDesk desk, string screen, string state)
    {
        await desk.GoAsync(screen);
        // With colours of the reader's own, axe measures those of the author, which nobody sees.
        var found = desk.HasForcedColors ? [] : await AccessibilityTests.FindFaultsAsync(desk.Tab);
        var wide = await desk.Page.EvaluateAsync<string[]>(LayoutTests.WhatSticksOut);
        return found.Concat(wide).Select(fault => $"{screen}, {state}: {fault}");
    }
}
