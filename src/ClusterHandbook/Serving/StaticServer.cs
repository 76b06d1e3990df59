using System.Globalization;
using System.Net;
using ClusterHandbook.Content.Files;

namespace ClusterHandbook.Serving;

/// <summary>A small web server for one folder, reachable from this machine only.</summary>
internal sealed class StaticServer
{
    private readonly IFileSystem _files;
    private readonly string _folder;

    public StaticServer(IFileSystem files, string folder, int port)
    {
        _files = files;
        _folder = folder;
        Address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/");
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>Answers until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var listener = new HttpListener();
        listener.Prefixes.Add(Address);
        listener.Start();
        await using var stop = cancellation.Register(listener.Stop).ConfigureAwait(false);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                var context = await listener.GetContextAsync().ConfigureAwait(false);
                Answer(context);
            }
            catch (HttpListenerException) when (!listener.IsListening)
            {
                return;
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (HttpListenerException)
            {
                // The browser went away in the middle of an answer.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        using var response = context.Response;
        var path = Find(Uri.UnescapeDataString(context.Request.Url?.AbsolutePath ?? "/"));
        response.StatusCode = path is null ? 404 : 200;
        var file = path ?? Path.Join(_folder, "404.html");
        if (_files.KindOf(file) != EntryKind.File)
        {
            return;
        }

        var bytes = _files.Read(file, int.MaxValue);
        response.ContentType = ContentTypes.Of(file);
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.ContentLength64 = bytes.Length;
        if (context.Request.HttpMethod != "HEAD")
        {
            response.OutputStream.Write(bytes);
        }
    }

    private string? Find(string path)
    {
        if (path.Contains("..", StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        var file = Path.Join(_folder, path.EndsWith('/') ? path + "index.html" : path);
        return _files.KindOf(file) == EntryKind.File ? file : null;
    }
}
