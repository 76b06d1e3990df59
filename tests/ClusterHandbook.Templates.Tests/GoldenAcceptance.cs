using System.Text;

namespace ClusterHandbook.Templates.Tests;

/// <summary>
/// With <c>ACCEPT_TEMPLATE_GOLDEN=1</c>, fills in the message of every golden example whose <c>error</c> block is a
/// lone question mark, to be read and judged before it is committed. Nothing else is ever accepted.
/// </summary>
public sealed class GoldenAcceptance
{
    [Fact]
    public void New_messages_are_filled_in_when_asked()
    {
        if (Environment.GetEnvironmentVariable("ACCEPT_TEMPLATE_GOLDEN") != "1" || Environment.GetEnvironmentVariable("CI") is not null)
        {
            return;
        }

        foreach (var path in Directory.GetFiles(Path.Combine(TestFiles.Root, "golden"), "*.md"))
        {
            var text = new StringBuilder(TestFiles.Read(path));
            foreach (var example in GoldenExample.Read(path).Where(e => e.Error == "?"))
            {
                var at = text.ToString().IndexOf($"## {example.Name}\n", StringComparison.Ordinal);
                var (output, error) = GoldenTests.Run(example);
                text.Replace("```error\n?\n", $"```error\n{error ?? "no error: " + output}\n", at, text.ToString().IndexOf("```error\n?\n", at, StringComparison.Ordinal) + 12 - at);
            }

            File.WriteAllText(path, text.ToString());
        }
    }
}
