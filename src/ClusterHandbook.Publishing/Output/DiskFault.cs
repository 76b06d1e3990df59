using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Publishing.Output;

/// <summary>Says what a refusing disk means for a build.</summary>
internal static class DiskFault
{
    public static Diagnostic ToDiagnostic(FileSystemException e, SourceText output) => e.Fault switch
    {
        FileFault.Full => Full(output),
        FileFault.Denied or FileFault.ReadOnly => NotWritable(output, e),
        _ => Other(output, e),
    };

    private static Diagnostic Full(SourceText output) => new(
        "CH0906", Severity.Error, "the disk is full; the last published output is unchanged", output, default,
        "make room on the disk: a build needs as much again as the output, for the time of the build");

    private static Diagnostic NotWritable(SourceText output, FileSystemException e) => new(
        "CH0907", Severity.Error, $"the output `{output.Path}` cannot be written: {e.Reason}", output, default,
        "check the permissions of the folder and of the one that holds it, or name another with `-o`");

    private static Diagnostic Other(SourceText output, FileSystemException e) => new(
        "CH0908", Severity.Error, $"the output `{output.Path}` cannot be written: {e.Reason}", output, default,
        "close programs that have files of the output open, then build again");
}
