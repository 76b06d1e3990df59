namespace ClusterHandbook.Validation.External;

/// <summary>How an address outside the site turned out.</summary>
public enum ExternalState
{
    /// <summary>The server has it.</summary>
    Good,

    /// <summary>It is there, but moved for good.</summary>
    Moved,

    /// <summary>The server says that there is no such page.</summary>
    Gone,

    /// <summary>The page is there; the part after <c>#</c> is not.</summary>
    FragmentMissing,

    /// <summary>No host of this name.</summary>
    NoHost,

    /// <summary>No secure connection: a certificate that is wrong or has ended.</summary>
    Insecure,

    /// <summary>No connection, or one that broke.</summary>
    NoConnection,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>The server has trouble of its own, or does not answer programs.</summary>
    Refused,

    /// <summary>The server asks to wait longer than we do.</summary>
    TooBusy,

    /// <summary>Redirects without end.</summary>
    RedirectLoop,

    /// <summary>It leads to this machine or a private network, and was not asked.</summary>
    Forbidden,

    /// <summary>It is left out by a rule.</summary>
    Ignored,

    /// <summary>There was no time left.</summary>
    NotAsked,
}
