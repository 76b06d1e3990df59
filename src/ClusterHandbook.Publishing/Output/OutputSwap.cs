using System.Text;
using ClusterHandbook.Content.Files;

namespace ClusterHandbook.Publishing.Output;

/// <summary>
/// Puts a finished folder in the place of the old output. In one step where the system has one; elsewhere in two renames,
/// of which a journal tells, so that the next build can finish them when this one is killed in between.
/// Every member is called with the output's lock held.
/// </summary>
internal static class OutputSwap
{
    private const string Heading = "handbook journal 1";

    /// <summary>After it, the output is the new one, and the old one, if there was any, has a hidden name.</summary>
    public static void Run(IFileSystem files, OutputLocation output, StagingFolder staging)
    {
        if (files.KindOf(output.Path) == EntryKind.Missing)
        {
            files.Rename(staging.Path, output.Path);
            return;
        }

        if (files.TryExchange(staging.Path, output.Path))
        {
            return;
        }

        var old = output.OldPrefix + staging.Name[output.StagingPrefix.Length..];
        files.Write(output.Journal, Encoding.UTF8.GetBytes($"{Heading}\n{staging.Name}\n{old}\n"));
        files.Rename(output.Path, output.Beside(old));
        try
        {
            files.Rename(staging.Path, output.Path);
        }
        catch (FileSystemException)
        {
            files.Rename(output.Beside(old), output.Path);
            files.DeleteFile(output.Journal);
            throw;
        }

        files.DeleteFile(output.Journal);
        files.DeleteFolder(output.Beside(old));
    }

    /// <summary>Finishes what a killed build had begun.</summary>
    public static void Recover(IFileSystem files, OutputLocation output)
    {
        if (files.KindOf(output.Journal) == EntryKind.Missing)
        {
            return;
        }

        // A journal that is not whole was never acted on.
        if (Encoding.UTF8.GetString(files.Read(output.Journal, 4096)).Split('\n') is [Heading, var staging, var old, ""]
            && IsOurs(staging, output.StagingPrefix) && IsOurs(old, output.OldPrefix)
            && files.KindOf(output.Path) == EntryKind.Missing)
        {
            // Between the two renames. The staging folder is whole: the journal is written after the last file.
            var next = files.KindOf(output.Beside(staging)) == EntryKind.Folder ? staging : old;
            files.Rename(output.Beside(next), output.Path);
        }

        files.DeleteFile(output.Journal);
    }

    private static bool IsOurs(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && !name.AsSpan().ContainsAny('/', '\\');
}
