namespace ClusterHandbook.Editions.Printing;

/// <summary>What kept a browser from printing.</summary>
internal enum PrintFault
{
    /// <summary>There is no browser where one was looked for.</summary>
    Missing,

    /// <summary>It did not start, or not as a browser.</summary>
    NoStart,

    /// <summary>It is older than the first that prints running heads.</summary>
    TooOld,

    /// <summary>It did not answer in time.</summary>
    Hangs,

    /// <summary>It ended while it was printing.</summary>
    Crashed,

    /// <summary>It refused a request, or what it printed is not a whole PDF.</summary>
    Refused,
}

/// <summary>A browser that does not print: a broken machine, not an author's mistake.</summary>
internal sealed class PrintException(PrintFault fault, string detail, Exception? inner = null) : Exception(detail, inner)
{
    public PrintFault Fault { get; } = fault;
}
