namespace ClusterHandbook.Content.Files;

/// <summary>The disk refused: what, where and why, in words that can be shown to a person.</summary>
public sealed class FileSystemException : IOException
{
    /// <param name="fault">The kind of refusal.</param>
    /// <param name="path">What was to be read or written.</param>
    /// <param name="inner">What the system said, if it said anything.</param>
    public FileSystemException(FileFault fault, string path, Exception? inner = null)
        : base($"{path}: {Describe(fault, inner)}", inner)
    {
        Fault = fault;
        Path = path;
    }

    /// <summary>The kind of refusal.</summary>
    public FileFault Fault { get; }

    /// <summary>What was to be read or written.</summary>
    public string Path { get; }

    /// <summary>The reason alone, without the path: “the disk is full”.</summary>
    public string Reason => Describe(Fault, InnerException);

    private static string Describe(FileFault fault, Exception? inner) => fault switch
    {
        FileFault.Missing => "it is not there",
        FileFault.Denied => "this user has no permission",
        FileFault.Full => "the disk is full",
        FileFault.ReadOnly => "the disk can only be read",
        FileFault.NameTooLong => "the name is too long for this disk",
        FileFault.TooLarge => "the file is too large",
        _ => inner?.Message ?? "the disk reports a fault",
    };
}
