using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions.Archives;
using ClusterHandbook.Validation;

namespace ClusterHandbook.Building;

/// <summary>Looks at an offline folder as at a site that nobody serves: every link must lead to a file in it.</summary>
internal static class OfflineCheck
{
    /// <summary>Everything that is wrong with the pages of the folder.</summary>
    public static IReadOnlyList<Diagnostic> Run(IReadOnlyList<ArchiveEntry> entries)
    {
        var validator = new SiteValidator();
        Parallel.ForEach(entries, entry =>
        {
            if (SiteValidator.IsPage(entry.Path)) validator.AddPage(entry.Path, entry.Bytes.Span);
            else validator.AddFile(entry.Path, entry.Bytes.Span);
        });
        return validator.Finish();
    }
}
