using ClusterHandbook.Validation.Links;

namespace ClusterHandbook.Validation.Pages;

/// <summary>What a scan must know of the page besides its bytes.</summary>
/// <param name="Path">From the root of the site.</param>
/// <param name="Folder">The number of its folder in <see cref="AddressFolders"/>.</param>
/// <param name="IsPage">A page that people read; false for a drawing.</param>
/// <param name="IsServed">Whether only a server shows it: addresses from the root, and what browsers refuse on a page from a disk, are right there.</param>
/// <param name="Mentions">Takes the files that scripts in the page, and data for scripts, seem to name.</param>
internal readonly record struct PageContext(string Path, int Folder, bool IsPage, bool IsServed, FileMentions Mentions)
{
    /// <summary>The folder of the page: empty, or ends with <c>/</c>.</summary>
    public string FolderPath => Path[..(Path.LastIndexOf('/') + 1)];
}
