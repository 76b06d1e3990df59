using System.Net;

namespace ClusterHandbook.Validation.External;

/// <summary>How gently and how long other people's servers are asked.</summary>
public sealed record ExternalOptions
{
    /// <summary>How long one request may take, connection and body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long everything may take; what is not asked by then is left out, and told.</summary>
    public TimeSpan TotalTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How much of one answer is read, in bytes.</summary>
    public int MostBytes { get; init; } = 4 << 20;

    /// <summary>How many requests run at once in all.</summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>How many requests run at once to one host.</summary>
    public int PerHost { get; init; } = 2;

    /// <summary>The pause between two requests to one host.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often a request is made again after a failure that may pass.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The pause before the first repetition; it doubles each time.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause that a server may ask for with <c>Retry-After</c>; who asks for more is not asked again.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many redirects are followed.</summary>
    public int MostRedirects { get; init; } = 8;

    /// <summary>True lets links lead to this machine and to private networks; a contributed link must not probe them.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>How long a good result holds, in days.</summary>
    public int CacheDays { get; init; } = 7;

    /// <summary>Finds the network addresses of a host; the system's own way unless a test says otherwise.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Addresses that are not asked, or that may lead to private networks.</summary>
    public IReadOnlyList<LinkRule> Rules { get; init; } = [];
}
