using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ClusterHandbook.Content.Files;

/// <summary>What <c>lstat</c> tells of a path: .NET does not say whether a file is a pipe, and opening one blocks.</summary>
/// <param name="Kind">What it is, links not followed.</param>
/// <param name="Length">Bytes of a regular file, else 0.</param>
/// <param name="Inode">The number of the file on its disk: two names with one number are one file.</param>
/// <param name="Permissions">Who may read and write it, the lowest nine bits.</param>
internal readonly partial record struct UnixStatus(EntryKind Kind, long Length, ulong Inode, UnixFileMode Permissions)
{
    private const int CurrentFolder = -100;
    private const int DoNotFollowLinks = 0x100;
    private const int EmptyPathMeansHandle = 0x1000;
    private const uint BasicStatus = 0x7ff;

    /// <summary>The status of a path, its last link not followed; null when the system cannot tell.</summary>
    public static unsafe UnixStatus? Of(string path)
    {
        // struct statx has 256 bytes on every Linux; struct stat of macOS 144.
        var buffer = stackalloc byte[256];
        if (OperatingSystem.IsLinux())
        {
            return StatX(CurrentFolder, path, DoNotFollowLinks, BasicStatus, buffer) == 0 ? FromLinux(buffer) : null;
        }

        var failed = RuntimeInformation.ProcessArchitecture == Architecture.X64
            ? LStatMacX64(path, buffer)
            : LStatMac(path, buffer);
        return failed == 0 ? FromMac(buffer) : null;
    }

    /// <summary>The status of an open file; null when the system cannot tell.</summary>
    public static unsafe UnixStatus? Of(SafeFileHandle handle)
    {
        var buffer = stackalloc byte[256];
        var descriptor = (int)handle.DangerousGetHandle();
        if (OperatingSystem.IsLinux())
        {
            return StatX(descriptor, "", EmptyPathMeansHandle, BasicStatus, buffer) == 0 ? FromLinux(buffer) : null;
        }

        var failed = RuntimeInformation.ProcessArchitecture == Architecture.X64
            ? FStatMacX64(descriptor, buffer)
            : FStatMac(descriptor, buffer);
        return failed == 0 ? FromMac(buffer) : null;
    }

    private static unsafe UnixStatus FromLinux(byte* s) =>
        From(*(ushort*)(s + 28), *(long*)(s + 40), *(ulong*)(s + 32));

    private static unsafe UnixStatus FromMac(byte* s) =>
        From(*(ushort*)(s + 4), *(long*)(s + 96), *(ulong*)(s + 8));

    private static UnixStatus From(ushort mode, long length, ulong inode)
    {
        var kind = (mode & 0xF000) switch
        {
            0x8000 => EntryKind.File,
            0x4000 => EntryKind.Folder,
            0xA000 => EntryKind.Link,
            _ => EntryKind.Special,
        };
        return new UnixStatus(kind, kind == EntryKind.File ? length : 0, inode, (UnixFileMode)(mode & 0x1FF));
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int StatX(int folder, string path, int flags, uint mask, byte* status);

    [LibraryImport("libc", EntryPoint = "lstat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int LStatMac(string path, byte* status);

    [LibraryImport("libc", EntryPoint = "lstat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int LStatMacX64(string path, byte* status);

    [LibraryImport("libc", EntryPoint = "fstat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int FStatMac(int descriptor, byte* status);

    [LibraryImport("libc", EntryPoint = "fstat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int FStatMacX64(int descriptor, byte* status);
}
