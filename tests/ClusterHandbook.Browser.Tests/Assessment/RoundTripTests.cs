using System.Text.Json;
using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>Answers survive every way out of the page and back.</summary>
public sealed class RoundTripTests(LogicPages pages) : LogicTests(pages)
{
    /// <summary>Every version of the format that there was; each has a file in <c>Assessment/versions/</c>.</summary>
    public static TheoryData<int> Versions => [.. Enumerable.Range(1, 1)];

    [Fact]
    public Task A_thousand_generated_files_lose_nothing_through_saving_a_readable_copy_the_store_and_migration() => NoFaultsAsync(
        """
        const { answers, exports, differences, storage } = handbook;
        const { generate, canonical, throughDisk } = generated;
        const same = (seed, way, expected, result) => {
          if (result?.problems?.length) faults.push(`${seed} ${way}: ${JSON.stringify(result.problems)}`);
          else if (canonical(result?.file) !== canonical(expected)) faults.push(`${seed} ${way}: ${result?.reason ?? 'changed'}`);
        };
        const store = storage.open({ framework: fw.id, read: text => answers.parse(text, fw), delay: 1e6 });
        const steps = { 1: file => ({ ...file, 'added-1': 1 }), 2: file => ({ ...file, manager: { ...file.manager, 'added-2': '' } }) };
        // Each of the two pages has half of the thousand.
        const first = location.protocol === 'file:' ? 501 : 1;
        for (let seed = first; seed < first + 500 && faults.length < 10; seed++) {
          const file = generate(seed, data);
          const before = canonical(file);
          const json = throughDisk(exports.toJson(file).text);
          same(seed, 'JSON', file, answers.parse(json, fw));
          same(seed, 'HTML', file, answers.parse(throughDisk(exports.toHtml(file, data).text), fw));
          if (differences.compare(file, answers.parse(json, fw).file).length > 0) faults.push(`${seed} differs from itself`);
          if (canonical(differences.merge(file, answers.parse(json, fw).file)) !== before) faults.push(`${seed} merged with itself`);
          const migrated = { ...file, version: 3, 'added-1': 1, manager: { ...file.manager, 'added-2': '' } };
          same(seed, 'migration', migrated, { file: answers.migrate(JSON.parse(json), 3, steps).value });
          if (seed % 10 === 0) {
            store.begin(file);
            const kept = store.load(file.id);
            same(seed, 'store', { ...file, revision: kept.file.revision, savedAt: kept.file.savedAt }, kept);
            store.remove(file.id);
            exports.toMarkdown(file, data);
            exports.toCsv(file, data);
          }
          if (canonical(file) !== before) faults.push(`${seed} was changed in place`);
        }
        """);

    [Fact]
    public Task What_the_generator_makes_is_nasty_enough() => NoFaultsAsync(
        """
        const missing = new Set(['\\u0000', '\\ud800', '</script>', '\\r\\n', '__proto__', 'constructor', 'مرحبا', '👩', 'x'.repeat(20000), '"Z9"', '\u2028']);
        for (let seed = 1; seed <= 1000 && missing.size > 0; seed++) {
          const text = generated.canonical(generated.generate(seed, data));
          for (const part of missing) if (text.includes(part)) missing.delete(part);
        }
        faults.push(...missing);
        """);

    [Fact]
    public async Task Files_that_are_saved_are_as_the_published_schema_says()
    {
        var schema = AnswerSchema.Read(Pages.Sites);
        var files = await AskAsync<string[]>(
            """
            () => [handbook.answers.serialise(handbook.answers.create(fw, 0, 'x')),
              ...Array.from({ length: 200 }, (_, i) => handbook.exports.toJson(generated.generate(i + 1, data)).text)]
            """);
        Assert.Equal(201, files.Length);
        Assert.Equal([], files.SelectMany((file, i) => schema.Faults(JsonDocument.Parse(file).RootElement).Select(f => $"{i}: {f}")));
        Assert.NotEmpty(schema.Faults(JsonDocument.Parse(files[0].Replace("\"revision\": 0", "\"revision\": -1", StringComparison.Ordinal)).RootElement));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_file_of_each_version_is_brought_to_the_newest(int version)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.TestProject, "Assessment", "versions", $"version-{version}.json"));
        var opened = await AskAsync<string>(
            "text => { const { file, problems, reason } = handbook.answers.parse(text, fw); return JSON.stringify({ reason, problems, file }, null, 1) + '\\n'; }", text);
        Golden.Check(opened, $"Assessment/versions/version-{version}.opened.json");
    }

    [Fact]
    public async Task There_is_a_file_of_every_version() =>
        Assert.Equal(Versions.Count, await AskAsync<int>("() => handbook.answers.version"));
}
