using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace ClusterHandbook.Editions.Printing;

/// <summary>
/// A conversation in the Chrome DevTools Protocol: requests with a number, answers with the same number, and events in
/// between. JSON over one web socket to this machine.
/// </summary>
internal sealed class DevToolsConnection : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _open = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonElement>> _listeners = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _closed = new();
    private int _lastNumber;
    private Task _listening = Task.CompletedTask;

    /// <summary>Connects to the address that the browser wrote when it started.</summary>
    public async Task OpenAsync(Uri address, CancellationToken cancellation)
    {
        await _socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
        _listening = ListenAsync();
    }

    /// <summary>Has the events of one tab told: their method, and the parameters.</summary>
    public void Listen(string session, Action<string, JsonElement> listener) => _listeners[session] = listener;

    /// <summary>Ends the listening.</summary>
    public void Ignore(string session) => _listeners.TryRemove(session, out _);

    /// <summary>Asks for something and waits for the answer.</summary>
    /// <param name="method">Such as <c>Page.navigate</c>.</param>
    /// <param name="parameters">Writes the members of <c>params</c>; null for none.</param>
    /// <param name="session">The tab that is meant, or null for the browser itself.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="PrintException">The browser refuses, or is gone.</exception>
    public async Task<JsonElement> SendAsync(
        string method, Action<Utf8JsonWriter>? parameters, string? session, CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref _lastNumber);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[number] = answer;
        await using var stop = cancellation.Register(() => answer.TrySetCanceled(cancellation)).ConfigureAwait(false);
        await using var gone = _closed.Token.Register(() => answer.TrySetException(Gone(method))).ConfigureAwait(false);
        try
        {
            await WriteAsync(Message(number, method, parameters, session), cancellation).ConfigureAwait(false);
            return await answer.Task.ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException)
        {
            throw Gone(method);
        }
        finally
        {
            _open.TryRemove(number, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _listening.ConfigureAwait(false);
        _socket.Dispose();
        _sending.Dispose();
        _closed.Dispose();
    }

    private static ReadOnlyMemory<byte> Message(int number, string method, Action<Utf8JsonWriter>? parameters, string? session)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteNumber("id", number);
        json.WriteString("method", method);
        if (session is not null) json.WriteString("sessionId", session);
        json.WriteStartObject("params");
        parameters?.Invoke(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ListenAsync()
    {
        var part = new byte[1 << 16];
        var message = new ArrayBufferWriter<byte>();
        try
        {
            while (true)
            {
                var read = await _socket.ReceiveAsync(part.AsMemory(), CancellationToken.None).ConfigureAwait(false);
                if (read.MessageType == WebSocketMessageType.Close) break;
                message.Write(part.AsSpan(0, read.Count));
                if (!read.EndOfMessage) continue;
                Take(message.WrittenMemory);
                message.ResetWrittenCount();
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or JsonException)
        {
            // The browser is gone, or no longer makes sense: whoever waits is told below.
        }

        await _closed.CancelAsync().ConfigureAwait(false);
    }

    private void Take(ReadOnlyMemory<byte> message)
    {
        using var document = JsonDocument.Parse(message);
        var root = document.RootElement.Clone();
        if (root.TryGetProperty("id", out var number))
        {
            if (_open.TryGetValue(number.GetInt32(), out var answer)) Answer(answer, root);
        }
        else if (root.TryGetProperty("method", out var method))
        {
            var session = root.TryGetProperty("sessionId", out var id) ? id.GetString() ?? "" : "";
            if (_listeners.TryGetValue(session, out var listener)) listener(method.GetString() ?? "", root.GetProperty("params"));
        }
    }

    private static void Answer(TaskCompletionSource<JsonElement> answer, JsonElement root)
    {
        if (root.TryGetProperty("error", out var error))
        {
            answer.TrySetException(new PrintException(PrintFault.Refused, error.GetProperty("message").GetString() ?? "no reason given"));
        }
        else answer.TrySetResult(root.GetProperty("result"));
    }

    private static PrintException Gone(string method) => new(PrintFault.Crashed, $"it ended at {method}");
}
