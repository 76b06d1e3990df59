using System.Runtime.InteropServices;

namespace ClusterHandbook.Content.Files;

/// <summary>The one system call that lets two folders change names at once, on the systems that have it.</summary>
internal static partial class FolderExchange
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>False when the system, or this disk, cannot; nothing has happened then.</summary>
    public static bool Try(string first, string second)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                return RenameAt2(CurrentFolder, first, CurrentFolder, second, Exchange) == 0;
            }

            return OperatingSystem.IsMacOS() && RenameX(first, second, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // A C library from before the call.
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameX(string from, string to, uint flags);
}
