using System.Diagnostics;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Templates.Tests;

/// <summary>
/// Strange templates neither crash nor hang the engine, nor pass its limits. One second by default;
/// <c>HANDBOOK_FUZZ_SECONDS=600 dotnet test --filter FuzzTests</c> runs for ten minutes from another seed.
/// </summary>
public sealed class FuzzTests
{
    private static readonly RenderLimits Limits = new()
    {
        Steps = 50_000,
        OutputBytes = 200_000,
        StringLength = 50_000,
        ArrayLength = 20_000,
        RegexTime = TimeSpan.FromMilliseconds(100),
    };

    [Fact]
    public void Strange_templates_are_answered()
    {
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("HANDBOOK_FUZZ_SECONDS"), out var given) ? given : 1;
        var seed = given > 0 ? Environment.TickCount : 1;
        var mutator = new TemplateMutator(seed);
        var data = TestFiles.Read(Path.Combine(TestFiles.Root, "oracle/01-text-and-whitespace/data.json"));
        var clock = Stopwatch.StartNew();
        var (count, rendered, slowest) = (0, 0, TimeSpan.Zero);
        while (clock.Elapsed < TimeSpan.FromSeconds(seconds))
        {
            var template = mutator.Next();
            var before = clock.Elapsed;
            try
            {
                rendered += Answer(template, data) ? 1 : 0;
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"seed {seed}, template {count}:\n{template}", failure);
            }

            count++;
            var time = clock.Elapsed - before;
            slowest = time > slowest ? time : slowest;
            Assert.True(time < TimeSpan.FromSeconds(5), $"{time} for:\n{template}");
        }

        if (given > 0)
        {
            File.WriteAllText(Path.Combine(Path.GetTempPath(), "fuzz-templates.txt"), $"seed {seed}: {count} templates, {rendered} rendered, slowest {slowest.TotalMilliseconds:F0} ms\n");
        }
    }

    // True when it rendered.
    private static bool Answer(string text, string data)
    {
        var parsed = Template.Parse(new SourceText("fuzz.sbn", text));
        Assert.All(parsed.Diagnostics, f => SpanAssert.LiesInside(f));
        var options = new RenderOptions
        {
            Limits = Limits,
            Loader = name => name == "p" ? parsed.Value : null,
            Clock = new FixedClock(DateTimeOffset.UnixEpoch),
        };
        var result = parsed.Value.RenderToString(JsonData.Parse(data), options);
        Assert.All(result.Diagnostics, f => SpanAssert.LiesInside(f));
        Assert.True(result.Value.Length <= Limits.OutputBytes);
        return !result.HasErrors;
    }
}
