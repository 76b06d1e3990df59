using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ClusterHandbook.Serving;

namespace ClusterHandbook.Browser.Tests.Serving;

/// <summary>Serves a built site on loopback as the host of the site would: with its headers, and 404.html for what is missing.</summary>
public sealed class SiteServer : IDisposable
{
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
            await response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The browser went to another page before this one was sent.
        }
    }
}
