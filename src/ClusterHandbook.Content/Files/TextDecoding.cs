using System.Text;
using System.Text.Unicode;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Files;

/// <summary>Turns the bytes of a text file into its text: strict UTF-8, a byte order mark dropped.</summary>
public static class TextDecoding
{
    /// <summary>
    /// The text, or null with the error that explains why there is none; a text may come with a warning about characters
    /// that hide its true order.
    /// </summary>
    public static WithDiagnostics<SourceText?> Decode(InputFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        if (LooksLikeUtf16(bytes)) return Failed(Utf16(file.Path));
        if (!Utf8.IsValid(bytes)) return Failed(NotUtf8(file.Path, bytes));

        var source = new SourceText(file.Path, Encoding.UTF8.GetString(bytes));
        if (source.Text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var zero)
        {
            return Failed(ZeroCharacter(source, zero, source.Text.AsSpan().Count('\0')));
        }

        return BidiControls.FirstIn(source.Text) is >= 0 and var bidi
            ? new(source, [HiddenOrder(source, bidi, BidiControls.CountIn(source.Text))])
            : new(source, []);
    }

    private static WithDiagnostics<SourceText?> Failed(Diagnostic diagnostic) => new(null, [diagnostic]);

    // With its mark, or without: then every other byte of Western text is zero.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return true;
        }

        var start = bytes[..Math.Min(bytes.Length & ~1, 64)];
        int even = 0, odd = 0;
        for (var i = 0; i < start.Length; i += 2)
        {
            if (start[i] == 0) even++;
            if (start[i + 1] == 0) odd++;
        }

        return start.Length >= 4 && Math.Max(even, odd) > start.Length * 3 / 8 && Math.Min(even, odd) == 0;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done)
        {
            at += used;
        }

        return at;
    }

    private static Diagnostic Utf16(string path) => new(
        "CH0001", Severity.Error, "the file is UTF-16, not UTF-8", new SourceText(path, ""), default, SaveAsUtf8);

    private static Diagnostic NotUtf8(string path, ReadOnlySpan<byte> bytes)
    {
        var at = FirstInvalid(bytes);
        // Shown as Windows-1252 users would see it; Latin-1 has the same letters.
        var seen = bytes[at] >= 0xA0 ? $" (perhaps meant as `{(char)bytes[at]}`)" : "";
        var source = new SourceText(path, Encoding.UTF8.GetString(bytes));
        return new Diagnostic(
            "CH0001", Severity.Error, $"the file is not UTF-8: byte 0x{bytes[at]:X2}{seen} is no character",
            source, new TextSpan(Encoding.UTF8.GetCharCount(bytes[..at]), 1), SaveAsUtf8);
    }

    private static Diagnostic HiddenOrder(SourceText source, int at, int count) => new(
        "CH0002", Severity.Warning,
        $"an invisible character (U+{(int)source.Text[at]:X4}) changes the order in which the text is shown",
        source, new TextSpan(at, 1), "delete it: what is read should be what is written")
    { Count = count };

    private static Diagnostic ZeroCharacter(SourceText source, int at, int count) => new(
        "CH0003", Severity.Error, "the text has a NUL character, which no text has",
        source, new TextSpan(at, 1), "delete it; if the file is not a text, give it the extension of its kind")
    { Count = count };

    private const string SaveAsUtf8 = "save the file as UTF-8: “Save with encoding” or “Save as” in your editor";
}
