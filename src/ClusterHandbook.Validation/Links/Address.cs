namespace ClusterHandbook.Validation.Links;

/// <summary>How an address begins, which tells where it leads (URL standard, in the part that pages use).</summary>
internal enum AddressKind
{
    Empty,

    /// <summary>A place in the page itself: <c>#part</c>.</summary>
    SamePage,

    /// <summary>Relative to the page: <c>../cases/brest.html</c>.</summary>
    Relative,

    /// <summary>From the root of the server: <c>/cases/brest.html</c>.</summary>
    RootRelative,

    /// <summary>Another server, or another scheme such as <c>mailto:</c>.</summary>
    Outside,

    /// <summary>Bytes in the address itself.</summary>
    Data,

    /// <summary>Script in the address.</summary>
    Script,
}

/// <summary>Reads addresses as browsers do.</summary>
internal static class Address
{
    /// <summary>Without the white space that browsers drop: around it, and line ends and tabs within.</summary>
    public static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> written)
    {
        while (!written.IsEmpty && written[0] <= ' ') written = written[1..];
        while (!written.IsEmpty && written[^1] <= ' ') written = written[..^1];
        if (written.IndexOfAny((byte)'\t', (byte)'\n', (byte)'\r') < 0)
        {
            return written;
        }

        var kept = new List<byte>(written.Length);
        foreach (var b in written)
        {
            if (b is not ((byte)'\t' or (byte)'\n' or (byte)'\r')) kept.Add(b);
        }

        return kept.ToArray();
    }

    public static AddressKind KindOf(ReadOnlySpan<byte> address)
    {
        if (address.IsEmpty) return AddressKind.Empty;
        switch (address[0])
        {
            case (byte)'#':
                return AddressKind.SamePage;
            case (byte)'/' or (byte)'\\':
                return address.Length > 1 && address[1] is (byte)'/' or (byte)'\\' ? AddressKind.Outside : AddressKind.RootRelative;
        }

        var end = address.IndexOfAny(":/?#"u8);
        if (end <= 0 || address[end] != ':' || !IsScheme(address[..end]))
        {
            return AddressKind.Relative;
        }

        var scheme = address[..end];
        if (Is(scheme, "javascript"u8) || Is(scheme, "vbscript"u8)) return AddressKind.Script;
        return Is(scheme, "data"u8) ? AddressKind.Data : AddressKind.Outside;
    }

    private static bool Is(ReadOnlySpan<byte> scheme, ReadOnlySpan<byte> wanted) =>
        System.Text.Ascii.EqualsIgnoreCase(scheme, wanted);

    private static bool IsScheme(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'+' or (byte)'-' or (byte)'.')) return false;
        }

        return char.IsAsciiLetter((char)text[0]);
    }
}
