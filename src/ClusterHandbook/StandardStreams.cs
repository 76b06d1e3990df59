using System.Text;

namespace ClusterHandbook;

/// <summary>
/// Standard output and standard error. To a file or another program they are UTF-8 on every system and in every locale; a
/// terminal is written to as it wants to be, for which .NET sets up far more.
/// </summary>
internal static class StandardStreams
{
    /// <summary>Standard output.</summary>
    public static TextWriter Output { get; } = Console.IsOutputRedirected ? Utf8(Console.OpenStandardOutput()) : Console.Out;

    /// <summary>Standard error.</summary>
    public static TextWriter Error { get; } = Console.IsErrorRedirected ? Utf8(Console.OpenStandardError()) : Console.Error;

    private static TextWriter Utf8(Stream stream) =>
        TextWriter.Synchronized(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1024) { AutoFlush = true });
}
