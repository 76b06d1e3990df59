using System.CommandLine;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Commands;

/// <summary><c>handbook explain CODE</c>: the documentation page of a finding.</summary>
internal static class ExplainCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var code = new Argument<string?>("CODE") { Description = "Such as CH0203; without it all codes are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "Says what a finding means and how to mend it.") { code };
        command.SetAction(parsed => Run(parsed.GetValue(code), output, error));
        return command;
    }

    private static int Run(string? code, TextWriter output, TextWriter error)
    {
        if (code is null)
        {
            foreach (var known in Explanation.Codes)
            {
                output.WriteLine($"{known}  {Explanation.Find(known)!.Title}");
            }

            return ExitCodes.Success;
        }

        if (Explanation.Find(code) is { } explanation)
        {
            output.Write(explanation.Markdown);
            return ExitCodes.Success;
        }

        error.WriteLine($"There is no code {code}. {Suggestion.DidYouMean(code.ToUpperInvariant(), Explanation.Codes) ?? "`handbook explain` lists all."}");
        return ExitCodes.CommandLine;
    }
}
