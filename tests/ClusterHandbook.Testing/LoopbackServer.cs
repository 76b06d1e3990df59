using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ClusterHandbook.Testing;

/// <summary>A server on this machine that can also misbehave: a test says byte for byte what it answers.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Func<Request, Task> _answer;
    private readonly Task _loop;

    /// <param name="answer">What it does with each request.</param>
    /// <param name="address">Where it listens; the IPv4 address of this machine when not said.</param>
    public LoopbackServer(Func<Request, Task> answer, IPAddress? address = null)
    {
        _answer = answer;
        _listener = new TcpListener(address ?? IPAddress.Loopback, 0);
        _listener.Start();
        _loop = AcceptAsync();
    }

    /// <summary>The port that the system gave it.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Method and path of every request, in the order of arrival.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The full address of a path.</summary>
    public string Address(string path) => $"http://127.0.0.1:{Port}{path}";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            _ = AnswerAsync(client);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var head = await ReadHeadAsync(client.GetStream());
                var words = head.Split(' ');
                if (words.Length < 2) return;
                Requests.Enqueue($"{words[0]} {words[1]}");
                await _answer(new Request(client, words[0], words[1], _end.Token));
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client had enough.
            }
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1024];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, _end.Token);
            if (read == 0) break;
            head.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return head.ToString();
    }
}

/// <summary>One request, and the ways to answer it.</summary>
/// <param name="Client">The connection.</param>
/// <param name="Method">Such as <c>HEAD</c>.</param>
/// <param name="Path">With its query.</param>
/// <param name="End">The server is shut down.</param>
public sealed record Request(TcpClient Client, string Method, string Path, CancellationToken End)
{
    /// <summary>Writes bytes as they are.</summary>
    public Task RawAsync(string text) => Client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), End).AsTask();

    /// <summary>A whole answer.</summary>
    public Task RespondAsync(string status, string headers = "", string body = "") => RawAsync(
        $"HTTP/1.1 {status}\r\nConnection: close\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{(Method == "HEAD" ? "" : body)}");

    /// <summary>A good HTML page.</summary>
    public Task PageAsync(string body) => RespondAsync("200 OK", "Content-Type: text/html; charset=utf-8\r\n", body);

    /// <summary>Says nothing until the server is shut down.</summary>
    public Task HangAsync() => Task.Delay(Timeout.Infinite, End);

    /// <summary>Breaks the connection off.</summary>
    public void Reset()
    {
        Client.LingerState = new LingerOption(true, 0);
        Client.Close();
    }

    /// <summary>A body that never ends.</summary>
    public async Task EndlessAsync()
    {
        await RawAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<p>");
        while (true) await RawAsync(new string('x', 8192));
    }
}
