using System.Text;
using System.Text.RegularExpressions;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Publishing.Output;
using ClusterHandbook.Validation;

namespace ClusterHandbook.Building;

/// <summary>Checks a folder that was built before, by this program or another: what a build checks, without its sources.</summary>
internal static partial class BuiltFolder
{
    // Larger than anything that is still a page: one file must not take all memory.
    private const long LargestFile = 256L << 20;
    private const int HeadBytes = 1 << 16;

    /// <summary>Reads every file of the folder and tells everything that is wrong.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="clock">Measures how long it takes.</param>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="settings">Host and link root, where they are known.</param>
    /// <param name="isServed">True when nobody opens the pages from a disk.</param>
    public static BuiltFolderResult Check(IFileSystem files, TimeProvider clock, string folder, Settings settings, bool isServed)
    {
        var start = clock.GetTimestamp();
        var paths = new List<(string Path, EntryKind Kind)>();
        Collect(files, folder, "", paths);
        var baseUrl = settings.BaseUrl ?? BaseUrlOf(files, folder, paths);
        var validator = new SiteValidator(new SiteValidatorOptions(LinkRoot: settings.BaseUrl is null ? RootOf(baseUrl) : settings.LinkRoot)
        {
            BaseUrl = baseUrl,
            IsServed = isServed,
        });
        Parallel.ForEach(paths, entry => Add(validator, files, folder, entry.Path, entry.Kind));
        var findings = validator.Finish();
        return new BuiltFolderResult(findings, paths.Count(p => SiteValidator.IsPage(p.Path)), paths.Count, clock.GetElapsedTime(start), validator);
    }

    private static void Collect(IFileSystem files, string folder, string below, List<(string Path, EntryKind Kind)> paths)
    {
        foreach (var entry in files.List(folder))
        {
            if (entry.Kind == EntryKind.Folder)
            {
                if (entry.Name is not ".git") Collect(files, $"{folder}/{entry.Name}", $"{below}{entry.Name}/", paths);
            }
            else if (!OutputManifest.IsManifest(entry.Name))
            {
                paths.Add((below + entry.Name, entry.Kind));
            }
        }
    }

    private static void Add(SiteValidator validator, IFileSystem files, string folder, string path, EntryKind kind)
    {
        if (kind != EntryKind.File)
        {
            validator.AddUnread(path, "it is a link or a device, which no web server should follow");
        }
        else if (!SiteValidator.Reads(path))
        {
            validator.AddUnread(path);
        }
        else
        {
            try
            {
                validator.AddBuilt(path, files.Read($"{folder}/{path}", LargestFile));
            }
            catch (FileSystemException e)
            {
                validator.AddUnread(path, e.Reason);
            }
        }
    }

    // The home page says where the site lives.
    private static string? BaseUrlOf(IFileSystem files, string folder, List<(string Path, EntryKind Kind)> paths)
    {
        if (!paths.Contains(("index.html", EntryKind.File))) return null;
        var page = files.Read($"{folder}/index.html", LargestFile);
        var head = Encoding.UTF8.GetString(page.AsSpan(0, Math.Min(page.Length, HeadBytes)));
        var canonical = Canonical().Match(head);
        return canonical.Success ? canonical.Groups["url"].Value.TrimEnd('/') : null;
    }

    private static string RootOf(string? baseUrl) =>
        Uri.TryCreate(baseUrl, UriKind.Absolute, out var uri) ? uri.AbsolutePath.TrimEnd('/') + "/" : "/";

    [GeneratedRegex("""<link\s+rel=["']?canonical["']?\s+href=["']?(?<url>https?://[^"'\s>]+?)/?(index\.html)?["'\s>]""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Canonical();
}

/// <summary>What a check of a folder found.</summary>
/// <param name="Findings">In file order.</param>
/// <param name="PageCount">HTML pages.</param>
/// <param name="FileCount">All files.</param>
/// <param name="Elapsed">Wall time.</param>
/// <param name="Validator">Knows the addresses outside the site.</param>
internal sealed record BuiltFolderResult(
    IReadOnlyList<Diagnostic> Findings, int PageCount, int FileCount, TimeSpan Elapsed, SiteValidator Validator);
