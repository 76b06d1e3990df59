using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ClusterHandbook.Validation.Tests.External;

/// <summary>A server on this machine that can also misbehave: a test says byte for byte what it answers.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Func<Request, Task> _answer;
    private readonly Task _loop;

    public LoopbackServer(Func<Request, Task> answer, IPAddress? address = null)
    {
        _answer = answer;
        _listener = new TcpListener(address ?? IPAddress.Loopback, 0);
        _listener.Start();
        _loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Method and path of every request, in the order of arrival.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public string Address(string path) => $"http://127.0.0.1:{Port}{path}";

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
internal sealed record Request(TcpClient Client, string Method, string Path, CancellationToken End)
{
    public Task RawAsync(string text) => Client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), End).AsTask();

    public Task RespondAsync(string status, string headers = "", string body = "") => RawAsync(
        $"HTTP/1.1 {status}\r\nConnection: close\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{(Method == "HEAD" ? "" : body)}");

    public Task PageAsync(string body) => RespondAsync("200 OK", "Content-Type: text/html; charset=utf-8\r\n", body);

    public Task HangAsync() => Task.Delay(Timeout.Infinite, End);

    public void Reset()
    {
        Client.LingerState = new LingerOption(true, 0);
        Client.Close();
    }

    public async Task EndlessAsync()
    {
        await RawAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<p>");
        while (true) await RawAsync(new string('x', 8192));
    }
}
