using System.Runtime.InteropServices;

namespace ClusterHandbook.Content.Files;

/// <summary>A second name for one file.</summary>
internal static partial class HardLink
{
    /// <summary>False when the disk cannot (FAT, some network disks), or the new name is taken.</summary>
    public static bool Try(string existing, string path) => Link(existing, path) == 0;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string existing, string path);
}
