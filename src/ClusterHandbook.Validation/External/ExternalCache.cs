using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace ClusterHandbook.Validation.External;

/// <summary>What earlier checks found out, with its age: <c>temp/links.json</c>. A damaged file is an empty one.</summary>
public sealed class ExternalCache
{
    private readonly ConcurrentDictionary<string, (ExternalState State, string Detail, string? MovedTo, DateTimeOffset At)> _entries = new(StringComparer.Ordinal);

    /// <summary>Reads the file.</summary>
    public static ExternalCache Parse(ReadOnlySpan<byte> json)
    {
        var cache = new ExternalCache();
        try
        {
            using var document = JsonDocument.Parse(json.ToArray());
            foreach (var entry in document.RootElement.GetProperty("links").EnumerateObject()) cache.Read(entry);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Whatever is wrong with it, asking again mends it.
        }

        return cache;
    }

    /// <summary>The bytes of the file, in ordinal order of the addresses.</summary>
    public byte[] Format()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("links");
            foreach (var (address, entry) in _entries.OrderBy(e => e.Key, StringComparer.Ordinal))
            {
                writer.WriteStartObject(address);
                writer.WriteString("state", entry.State.ToString());
                writer.WriteString("detail", entry.Detail);
                if (entry.MovedTo is not null) writer.WriteString("movedTo", entry.MovedTo);
                writer.WriteString("at", entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    // Only what is good is believed for days: a failure may have passed.
    internal ExternalResult? Find(string address, DateTimeOffset now, int days) =>
        _entries.TryGetValue(address, out var entry) && entry.State is ExternalState.Good or ExternalState.Moved
        && entry.At <= now && now - entry.At < TimeSpan.FromDays(days)
            ? new ExternalResult(address, entry.State, entry.Detail) { MovedTo = entry.MovedTo, IsRemembered = true }
            : null;

    internal void Add(ExternalResult result, DateTimeOffset now) =>
        _entries[result.Address] = (result.State, result.Detail, result.MovedTo, now);

    private void Read(JsonProperty entry)
    {
        if (Enum.TryParse<ExternalState>(entry.Value.GetProperty("state").GetString(), out var state)
            && DateTimeOffset.TryParse(entry.Value.GetProperty("at").GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            _entries[entry.Name] = (state, Text(entry, "detail") ?? "", Text(entry, "movedTo"), at);
        }
    }

    private static string? Text(JsonProperty entry, string name) => entry.Value.TryGetProperty(name, out var value) ? value.GetString() : null;
}
