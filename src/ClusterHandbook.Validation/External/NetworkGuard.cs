using System.Net;
using System.Net.Sockets;

namespace ClusterHandbook.Validation.External;

/// <summary>Tells public addresses from those of this machine and of private networks, which a link must not reach.</summary>
internal static class NetworkGuard
{
    // RFC 6890 and its successors.
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/127", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10",
            "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6
            && !Array.Exists(Closed, network => network.Contains(address)) && !IsEmbedded(address);
    }

    // ::a.b.c.d, the old way to write an IPv4 address in an IPv6 one.
    private static bool IsEmbedded(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 && address.GetAddressBytes().AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0;
}

/// <summary>The name led to an address that must not be reached.</summary>
internal sealed class ForbiddenAddressException(string message) : IOException(message);
