using System.Text.Json;

namespace ClusterHandbook.Editions.Printing;

/// <summary>Something that does not fit on the paper.</summary>
/// <param name="Kind">What it is: <c>table</c>, <c>figure</c> or <c>text</c>.</param>
/// <param name="Chapter">The chapter's title.</param>
/// <param name="Words">Its first words, to find it by.</param>
internal sealed record Misfit(string Kind, string Chapter, string Words);

/// <summary>
/// Lays a book out as wide as its paper and looks for what does not fit. It has to be looked for: a browser prints the whole
/// book smaller when one line of it is too wide, and a table of many columns gets one letter a line.
/// </summary>
internal static class FitCheck
{
    // Width and height of the text, in CSS pixels; none when the style does not say them.
    private const string TextArea = """
        (() => {
          const probe = document.createElement('div');
          probe.style.cssText = 'position: absolute; width: var(--text-width, 0); height: var(--text-height, 0)';
          document.body.append(probe);
          const area = [probe.offsetWidth, probe.offsetHeight];
          probe.remove();
          return area;
        })()
        """;

    // A column under 8 mm holds no word. What is turned across the page has the page's height for its width.
    private const string Misfits = """
        ((width, height) => {
          const narrowest = 30;
          const found = [];
          const add = (kind, element) => {
            const chapter = element.closest('.chapter');
            const title = (chapter?.querySelector('h1') ?? document.querySelector('h1'))?.textContent ?? '';
            const words = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 50);
            if (found.length < 20) found.push([kind, title.trim(), words]);
          };
          for (const table of document.querySelectorAll('table')) {
            const columns = Math.max(...[...table.rows].map(row => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)), 0);
            const room = getComputedStyle(table).page === 'wide' ? height : width;
            if (columns > 0 && room / columns < narrowest) add('table', table);
            else if (table.getBoundingClientRect().width > room + 2) add('table', table);
          }
          for (const picture of document.querySelectorAll('figure img, figure svg')) {
            const box = picture.getBoundingClientRect();
            if (box.height > height + 2 || box.width > width + 2) add('figure', picture.closest('figure'));
          }
          // Only when something is too wide is it worth looking at every element.
          if (found.length === 0 && document.documentElement.scrollWidth > width + 2) {
            const all = [...document.querySelectorAll('main *')].filter(e => !e.closest('svg'));
            // What overflows a box is not in its rectangle; of all boxes around it, the innermost is the last.
            const right = all.map(e => Math.max(e.getBoundingClientRect().right, e.getBoundingClientRect().left + e.scrollWidth));
            add('text', all[right.lastIndexOf(right.reduce((most, one) => Math.max(most, one), 0))] ?? document.body);
          }
          return found;
        })
        """;

    /// <summary>Looks through the page that is loaded.</summary>
    public static async Task<IReadOnlyList<Misfit>> RunAsync(PagePrinter printer, CancellationToken cancellation)
    {
        var area = await printer.EvaluateAsync(TextArea, cancellation).ConfigureAwait(false);
        var (width, height) = (area[0].GetInt32(), area[1].GetInt32());
        if (width == 0 || height == 0) return [];
        await printer.ShowAsPrintAsync(width, height, cancellation).ConfigureAwait(false);
        var found = await printer.EvaluateAsync(FormattableString.Invariant($"{Misfits}({width}, {height})"), cancellation).ConfigureAwait(false);
        return [.. found.EnumerateArray().Select(f => new Misfit(Text(f, 0), Text(f, 1), Text(f, 2))).Distinct()];
    }

    private static string Text(JsonElement item, int index) => item[index].GetString() ?? "";
}
