using System.Collections.Concurrent;

namespace ClusterHandbook.Validation.External;

/// <summary>Lets only so many requests to one host at once, with a pause between them.</summary>
internal sealed class HostGates(ExternalOptions options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for one's turn; disposing the result ends it.</summary>
    public async Task<IDisposable> EnterAsync(string host, CancellationToken cancellation)
    {
        var gate = _gates.GetOrAdd(host, _ => new Gate(options.PerHost));
        await gate.Places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await Task.Delay(gate.NextPause(options.Delay, clock), clock, cancellation).ConfigureAwait(false);
            return gate;
        }
        catch
        {
            gate.Dispose();
            throw;
        }
    }

    /// <summary>Lets no request to the host begin for a while: it has asked for that.</summary>
    public void Hold(string host, TimeSpan time)
    {
        if (_gates.TryGetValue(host, out var gate)) gate.Hold(time, clock);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var gate in _gates.Values) gate.Places.Dispose();
    }

    // Disposing gives the place back; the semaphore itself goes with the gates.
    private sealed class Gate(int places) : IDisposable
    {
        private readonly Lock _lock = new();
        private long _next;

        public SemaphoreSlim Places { get; } = new(places);

        public TimeSpan NextPause(TimeSpan delay, TimeProvider clock)
        {
            lock (_lock)
            {
                var now = clock.GetTimestamp();
                var start = Math.Max(now, _next);
                _next = start + (long)(delay.TotalSeconds * clock.TimestampFrequency);
                return clock.GetElapsedTime(now, start);
            }
        }

        public void Hold(TimeSpan time, TimeProvider clock)
        {
            lock (_lock) _next = Math.Max(_next, clock.GetTimestamp() + (long)(time.TotalSeconds * clock.TimestampFrequency));
        }

        public void Dispose() => Places.Release();
    }
}
