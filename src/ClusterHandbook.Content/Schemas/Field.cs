namespace ClusterHandbook.Content.Schemas;

/// <summary>A key that a file may have.</summary>
/// <param name="Name">As it is written, in camelCase; read in any case.</param>
/// <param name="Summary">One sentence for authors.</param>
/// <param name="IsRequired">True when a file without it cannot be used.</param>
/// <param name="Kind">What it may hold.</param>
public abstract record Field(string Name, string Summary, bool IsRequired, ValueKind Kind);

/// <inheritdoc cref="Field"/>
/// <typeparam name="T">What the value becomes.</typeparam>
/// <param name="Default">What a missing key means.</param>
public sealed record Field<T>(string Name, string Summary, bool IsRequired, ValueKind<T> Typed, T Default)
    : Field(Name, Summary, IsRequired, Typed);

/// <summary>Short ways to write fields down.</summary>
public static class Fields
{
    /// <summary>A key that must be there.</summary>
    public static Field<T> Required<T>(string name, ValueKind<T> kind, string summary) =>
        new(name, summary, true, kind, default!);

    /// <summary>A key that may be left out.</summary>
    public static Field<T?> Optional<T>(string name, ValueKind<T> kind, string summary)
        where T : class =>
        new(name, summary, false, kind!, null);

    /// <summary>A key that may be left out and then means <paramref name="fallback"/>.</summary>
    public static Field<T> Optional<T>(string name, ValueKind<T> kind, T fallback, string summary) =>
        new(name, summary, false, kind, fallback);
}
