using System.Diagnostics;

namespace ClusterHandbook.Testing;

/// <summary>
/// A clock that goes on only when a test says so, or when somebody waits: who waits for no longer than
/// <paramref name="patience"/> is woken at once and the clock has moved on by that time; who waits longer waits for
/// <see cref="Advance"/>. Tests of delays and time limits need no real time with it.
/// </summary>
/// <param name="patience">The longest wait that is passed over at once.</param>
public sealed class SteppedClock(TimeSpan patience = default) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>How long others waited, in order; without the waits for no time.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_lock) return [.. _waits];
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Moves the clock on and wakes whoever waited for that.</summary>
    public void Advance(TimeSpan time)
    {
        Timer[] due;
        lock (_lock)
        {
            _now += time;
            due = [.. _timers.Where(timer => timer.Due <= _now)];
            foreach (var timer in due) _timers.Remove(timer);
        }

        foreach (var timer in due) timer.Fire();
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Debug.Assert(period == Timeout.InfiniteTimeSpan, "No test needs a clock that ticks.");
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private bool Schedule(Timer timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan) return false;
            if (dueTime > TimeSpan.Zero && dueTime <= patience)
            {
                _waits.Add(dueTime);
                _now += dueTime;
            }

            if (dueTime <= patience) return true;
            timer.Due = _now + dueTime;
            _timers.Add(timer);
            return false;
        }
    }

    private void Forget(Timer timer)
    {
        lock (_lock) _timers.Remove(timer);
    }

    private sealed class Timer(SteppedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        // Never on the caller's own thread: who starts a wait is not done with starting it.
        public void Fire() => ThreadPool.QueueUserWorkItem(_ => callback(state));

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (clock.Schedule(this, dueTime)) Fire();
            return true;
        }

        public void Dispose() => clock.Forget(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
