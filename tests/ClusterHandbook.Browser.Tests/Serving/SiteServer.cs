using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ClusterHandbook.Serving;

namespace ClusterHandbook.Browser.Tests.Serving;

/// <summary>Serves a built site on loopback as the host of the site would: with its headers, and 404.html for what is missing.</summary>
public sealed class SiteServer : IDisposable
{
    /// <summary>A query that asks for a file piece by piece, as a slow connection brings it.</summary>
    public const string Slowly = "?slowly";

    // What a new connection brings in its first round trip.
    private const int PieceLength = 14_600;

    // Longer than the browser takes to draw what it has.
    private static readonly TimeSpan TimeBetweenPieces = TimeSpan.FromMilliseconds(40);

    private readonly HttpListener _listener;
    private readonly string _folder;
    private readonly HeaderRules _headers;

    private SiteServer(HttpListener listener, string folder, HeaderRules headers)
    {
        _listener = listener;
        _folder = folder;
        _headers = headers;
        Address = new Uri(listener.Prefixes.Single());
    }

    /// <summary>The first page.</summary>
    public Uri Address { get; }

    /// <summary>Begins to serve a folder, at a port that is free.</summary>
    public static SiteServer Start(string folder, HeaderRules headers)
    {
        for (var attempt = 1; ; attempt++)
        {
            var listener = new HttpListener();
            listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));
            try
            {
                listener.Start();
            }
            catch (HttpListenerException) when (attempt < 10)
            {
                continue; // Somebody else took the port in between.
            }

            var server = new SiteServer(listener, folder, headers);
            _ = Task.Run(server.AnswerAllAsync);
            return server;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private static async Task SendAsync(Stream stream, byte[] bytes, bool slowly)
    {
        foreach (var piece in bytes.Chunk(slowly ? PieceLength : Math.Max(bytes.Length, 1)))
        {
            await stream.WriteAsync(piece);
            await stream.FlushAsync();
            if (slowly) await Task.Delay(TimeBetweenPieces);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task AnswerAllAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return; // Closed.
            }

            _ = Task.Run(() => AnswerAsync(context));
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var address = context.Request.Url!.AbsolutePath;
        var path = Path.Join(_folder, address.EndsWith('/') ? address + "index.html" : address);
        var found = File.Exists(path);
        var file = found ? path : Path.Join(_folder, "404.html");
        try
        {
            using var response = context.Response;
            response.StatusCode = found ? 200 : 404;
            response.ContentType = ContentTypes.Of(file);
            foreach (var (name, value) in _headers.Of(address)) response.Headers[name] = value;
            await SendAsync(response.OutputStream, await File.ReadAllBytesAsync(file), context.Request.Url.Query == Slowly);
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The browser went to another page before this one was sent.
        }
    }
}
