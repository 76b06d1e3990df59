using ClusterHandbook.Browser.Tests.Browsing;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>Answers in the forms that leave the page.</summary>
public sealed class ExportTests(LogicPages pages) : LogicTests(pages)
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@A1")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    public async Task A_cell_that_a_spreadsheet_would_take_for_a_formula_is_escaped(string text) =>
        Assert.Equal($"\"'{text}\"", await AskAsync<string>("text => handbook.exports.escapeCell(text)", text));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("say \"no\", twice\r\nand again", "\"say \"\"no\"\", twice\r\nand again\"")]
    [InlineData("a=1", "\"a=1\"")]
    public async Task Other_cells_are_as_they_are_between_quotes(string text, string cell) =>
        Assert.Equal(cell, await AskAsync<string>("text => handbook.exports.escapeCell(text)", text));

    [Fact]
    public Task Every_cell_that_a_manager_filled_is_safe_in_a_spreadsheet_and_every_row_is_whole() => NoFaultsAsync(
        """
        for (let seed = 1; seed <= 50; seed++) {
          const csv = handbook.exports.toCsv(generated.generate(seed, data), data).text;
          if (csv[0] !== '\ufeff') faults.push('no mark');
          const rows = [[]];
          for (const match of csv.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
            rows.at(-1).push(match[1]);
            if (match[2] !== ',') rows.push([]);
          }
          rows.pop();
          if (rows.some(row => row.length !== 9)) faults.push(`${seed}: a row of ${rows.find(row => row.length !== 9).length}`);
          faults.push(...rows.flat().filter(cell => /^[=+\-@\t\r]/.test(cell)));
        }
        """);

    [Fact]
    public Task Every_word_of_the_exports_is_in_the_theme() => NoFaultsAsync(
        """
        const asked = [];
        const words = new Proxy(data.words, { get: (target, key) => { if (!(key in target)) asked.push(key); return target[key]; } });
        for (let seed = 1; seed <= 100; seed++) {
          const file = generated.generate(seed, data);
          for (const form of ['toHtml', 'toMarkdown', 'toCsv', 'summaryToMarkdown', 'summaryToHtml']) handbook.exports[form](file, { ...data, words });
        }
        faults.push(...new Set(asked));
        """);

    [Fact]
    public async Task The_copy_to_share_has_no_private_notes_in_any_form()
    {
        var all = await AskAsync<string[]>(
            """
            () => {
              const file = handbook.answers.withPrivate(handbook.answers.withAnswer(handbook.answers.create(fw, 0, 'x'), 'B8', { text: 'for all' }), 'B8', 'only for the coach');
              const forms = file => ['toJson', 'toHtml', 'toMarkdown', 'toCsv'].map(form => handbook.exports[form](file, data).text).join();
              return [forms(file), forms(handbook.exports.shareCopy(file)), file.private.B8];
            }
            """);
        Assert.Contains("only for the coach", all[0], StringComparison.Ordinal);
        Assert.DoesNotContain("only for the coach", all[1], StringComparison.Ordinal);
        Assert.Contains("for all", all[1], StringComparison.Ordinal);
        Assert.Equal("only for the coach", all[2]);
    }

    [Fact]
    public async Task A_readable_copy_opens_by_itself_shows_all_that_was_said_and_loads_nothing()
    {
        var html = await AskAsync<string>(
            """
            () => {
              let file = handbook.answers.create(fw, 0, 'x');
              file = handbook.answers.withAnswer(file, 'A5', { text: 'Two <counties>', choice: ['regional'] });
              file = handbook.answers.withAnswer(file, 'C3', { text: '', n: 2, per: 'week', about: 'Orders', status: 'discuss' });
              file = handbook.answers.withSumUp(file, 'AS', 0, 'Too few technicians');
              return handbook.exports.toHtml({ ...file, manager: { alias: 'Ann', city: 'Gent', cluster: 'Photonics' } }, data).text;
            }
            """);
        var messages = new List<string>();
        var requests = new List<string>();
        var copy = await Pages.Disk.Context.NewPageAsync();
        copy.Console += (_, message) => messages.Add(message.Text);
        copy.Request += (_, request) => requests.Add(request.Url);
        var file = Path.Combine(Path.GetTempPath(), $"copy-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        try
        {
            await copy.GotoAsync(new Uri(file).AbsoluteUri);
            var text = await copy.Locator("body").InnerTextAsync();
            Assert.All(new[] { "Photonics", "Regional", "Two <counties>", "2 times a week", "Orders", "Too few technicians" }, part => Assert.Contains(part, text, StringComparison.Ordinal));
            Assert.Empty(messages);
            Assert.Single(requests);
        }
        finally
        {
            await copy.CloseAsync();
            File.Delete(file);
        }
    }

    [Fact]
    public async Task The_name_of_a_file_is_plain_on_every_system()
    {
        var names = await AskAsync<string[]>(
            """
            () => [['Skåne Food', 'José'], ['', 'محمد'], ['..\\CON/', '']].map(([cluster, alias]) =>
              handbook.exports.fileName({ manager: { cluster, alias } }, new Date(2026, 10, 22, 12), 'json'))
            """);
        Assert.Equal(["self-assessment-skane-food-jose-2026-11-22.json", "self-assessment-2026-11-22.json", "self-assessment-con-2026-11-22.json"], names);
    }

    [Fact]
    public async Task Markdown_keeps_bullets_and_lines_and_nothing_that_a_person_wrote_becomes_a_heading()
    {
        var text = await AskAsync<string>(
            "() => handbook.exports.toMarkdown(handbook.answers.withAnswer(handbook.answers.create(fw, 0, 'x'), 'A1', { text: '- sensors\\r\\n- films\\n# none\\n---\\n```' }), data).text");
        Assert.Contains("- sensors\n- films\n\\# none\n\\---\n\\`\\`\\`\n", text, StringComparison.Ordinal);
    }
}
