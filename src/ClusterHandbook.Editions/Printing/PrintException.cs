namespace ClusterHandbook.Editions.Printing;

/// <summary>What kept a browser from printing.</summary>
public enum PrintFault
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
/// <param name="fault">What kind of failure it is.</param>
/// <param name="detail">What is known of it.</param>
/// <param name="inner">What caused it.</param>
public sealed class PrintException(PrintFault fault, string detail, Exception? inner = null) : Exception(detail, inner)
{
    /// <summary>What kind of failure it is.</summary>
    public PrintFault Fault { get; } = fault;

    /// <summary>One line for the person at the keyboard: what happened, and what to do.</summary>
    public string Sentence => Fault switch
    {
        PrintFault.Missing => "no PDF: no Chrome, Chromium or Edge was found. Install one of them, or name it in the variable CHROME; everything else was made.",
        PrintFault.NoStart => $"no PDF: the browser does not start ({Message}). Name another Chrome, Chromium or Edge in the variable CHROME.",
        PrintFault.TooOld => $"no PDF: {Message} is too old; version {Printing.Browser.OldestVersion} or later of Chrome, Chromium or Edge is needed.",
        PrintFault.Hangs => $"no PDF: the browser hangs ({Message}) and was stopped. Try again, with fewer other programs open.",
        PrintFault.Crashed => $"no PDF: the browser broke down ({Message}). Try again; a book of 2,000 pages needs about 3 GB of free memory.",
        _ => $"no PDF: the browser would not print ({Message}).",
    };
}
