namespace ClusterHandbook.Validation.External;

/// <summary>An exception that a person made for some addresses, with its reason and its end.</summary>
/// <param name="Pattern">An address; <c>*</c> stands for anything.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day on which it holds.</param>
/// <param name="IsAllowed">True lets the address lead to a private network; false leaves it unasked.</param>
/// <param name="Place">Where it is written.</param>
public sealed record LinkRule(string Pattern, string Reason, DateOnly Until, bool IsAllowed, AuthorPlace Place)
{
    /// <summary>Whether it is about the address.</summary>
    public bool Covers(string address)
    {
        var parts = Pattern.Split('*');
        if (!address.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var found = address.IndexOf(parts[i], at, StringComparison.OrdinalIgnoreCase);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }

        return parts.Length == 1 ? address.Length == at : address.Length - at >= parts[^1].Length && address.EndsWith(parts[^1], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The finding that its date is past.</summary>
    public Diagnostics.Diagnostic Expired() => ExternalFindings.Expired(this);
}
