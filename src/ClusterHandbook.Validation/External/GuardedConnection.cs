using System.Net;
using System.Net.Sockets;

namespace ClusterHandbook.Validation.External;

/// <summary>
/// Opens connections only to addresses that may be reached. The address that was looked at is the one connected to: a name
/// that answers differently the second time gains nothing.
/// </summary>
internal static class GuardedConnection
{
    /// <summary>A handler without cookies, proxies and automatic redirects.</summary>
    public static SocketsHttpHandler CreateHandler(ExternalOptions options, Func<Uri, bool> mayBePrivate) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = options.Timeout,
        MaxConnectionsPerServer = options.PerHost,
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = async (context, cancellation) =>
            await ConnectAsync(context.DnsEndPoint, options, options.AllowPrivate || mayBePrivate(context.InitialRequestMessage.RequestUri!), cancellation).ConfigureAwait(false),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint end, ExternalOptions options, bool mayBePrivate, CancellationToken cancellation)
    {
        var host = end.Host.Trim('[', ']');
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await options.Resolve(host, cancellation).ConfigureAwait(false);
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        var allowed = mayBePrivate ? addresses : [.. addresses.Where(NetworkGuard.IsPublic)];
        if (allowed.Length == 0)
        {
            throw new ForbiddenAddressException($"{host} is {addresses[0]}, which is not a public address");
        }

        return await ConnectFirstAsync(allowed, end.Port, cancellation).ConfigureAwait(false);
    }

    private static async Task<Stream> ConnectFirstAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(addresses[i], port, cancellation).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (i + 1 < addresses.Length)
            {
                socket.Dispose(); // A host with IPv6 on a network without: the next address may do.
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
