using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;

namespace ClusterHandbook.Editions.Tests.Printing;

/// <summary>Answers as a browser does that is asked for its version, and hangs up at the next question.</summary>
internal sealed class OldBrowser : IDisposable
{
    private readonly HttpListener _listener = new();

    public OldBrowser(string product)
    {
        var port = FreePort();
        Address = $"ws://127.0.0.1:{port}/devtools/browser/1";
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _ = AnswerAsync(product);
    }

    public string Address { get; }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync(string product)
    {
        var context = await (await _listener.GetContextAsync()).AcceptWebSocketAsync(null);
        var buffer = new byte[4096];
        var received = await context.WebSocket.ReceiveAsync(buffer, default);
        var question = JsonDocument.Parse(buffer.AsMemory(0, received.Count)).RootElement;
        var answer = JsonSerializer.SerializeToUtf8Bytes(new { id = question.GetProperty("id").GetInt32(), result = new { product } });
        await context.WebSocket.SendAsync(answer, WebSocketMessageType.Text, true, default);
        await context.WebSocket.ReceiveAsync(buffer, default);
        context.WebSocket.Abort();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
