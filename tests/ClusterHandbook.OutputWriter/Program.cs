using System.Globalization;
using System.Text;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Publishing.Output;

// Publishes outputs one after another, each of files that all hold the same word, until somebody ends it:
//   ROOT WORD FILES [TIMES]
// It says "ready" before the first and exits with 4 when an output is refused.
var (root, word) = (args[0], args[1]);
var count = int.Parse(args[2], CultureInfo.InvariantCulture);
var times = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : int.MaxValue;
Console.WriteLine("ready");
for (var time = 0; time < times; time++)
{
    var text = $"{word}{time.ToString(CultureInfo.InvariantCulture)}";
    var begun = StagedOutput.Begin(DiskFileSystem.Instance, new OutputFolder("output", root, []));
    using var output = begun.Value;
    if (output is null)
    {
        Console.Error.WriteLine(begun.Diagnostics[0].Message);
        return 4;
    }

    var bytes = Encoding.UTF8.GetBytes(text);
    Parallel.For(0, count, i => output.Write(
        $"f{(i % 7).ToString(CultureInfo.InvariantCulture)}/{i.ToString(CultureInfo.InvariantCulture)}.txt", bytes));
    if (output.Publish() is [var refusal, ..])
    {
        Console.Error.WriteLine(refusal.Message);
        return 4;
    }
}

return 0;
