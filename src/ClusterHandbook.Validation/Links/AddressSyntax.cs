using System.Buffers;
using System.Text;
using ClusterHandbook.Validation.Pages;

namespace ClusterHandbook.Validation.Links;

/// <summary>Mistakes in how an address is written, which browsers forgive in different ways.</summary>
internal static class AddressSyntax
{
    private static readonly SearchValues<byte> Suspicious = SearchValues.Create("\\% \"<>^`{|}"u8);

    /// <summary>What is wrong, or null.</summary>
    public static PageProblemKind? FaultOf(ReadOnlySpan<byte> address, AddressKind kind) => kind switch
    {
        AddressKind.Relative or AddressKind.SamePage or AddressKind.RootRelative => IsMalformed(address) ? PageProblemKind.Malformed : null,
        AddressKind.Outside when Starts(address, "mailto:"u8) => IsBadMail(address[7..]) ? PageProblemKind.BadMail : null,
        AddressKind.Outside when Starts(address, "http:"u8) || Starts(address, "https:"u8) => IsBadWeb(address) ? PageProblemKind.BadOutside : null,
        _ => null,
    };

    // A backslash, a percent sign that begins no byte, or a character that an address must encode.
    private static bool IsMalformed(ReadOnlySpan<byte> address)
    {
        while (address.IndexOfAny(Suspicious) is >= 0 and var at)
        {
            if (address[at] != '%') return true;
            if (at + 2 >= address.Length || !char.IsAsciiHexDigit((char)address[at + 1]) || !char.IsAsciiHexDigit((char)address[at + 2]))
            {
                return true;
            }

            address = address[(at + 3)..];
        }

        return false;
    }

    private static bool IsBadMail(ReadOnlySpan<byte> mail)
    {
        var query = mail.IndexOf((byte)'?');
        var to = query < 0 ? mail : mail[..query];
        if (to.IsEmpty) return query < 0; // “mailto:?subject=…” opens an empty letter, on purpose.
        var at = to.IndexOf((byte)'@');
        return at <= 0 || at == to.Length - 1 || to.IndexOf((byte)' ') >= 0;
    }

    private static bool IsBadWeb(ReadOnlySpan<byte> address)
    {
        var rest = address[(address.IndexOf((byte)':') + 1)..];
        if (!rest.StartsWith("//"u8)) return true;
        rest = rest[2..];
        var end = rest.IndexOfAny("/?#"u8);
        var host = end < 0 ? rest : rest[..end];
        return host.IsEmpty || host[0] is (byte)':' or (byte)'.' || host.IndexOfAny(" \\<>\""u8) >= 0;
    }

    private static bool Starts(ReadOnlySpan<byte> address, ReadOnlySpan<byte> scheme) =>
        address.Length >= scheme.Length && Ascii.EqualsIgnoreCase(address[..scheme.Length], scheme);
}
