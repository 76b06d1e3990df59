using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Editions;

/// <summary>Says which state of an edition somebody holds; printed in the colophon, and the fragment of <c>since.html</c>.</summary>
/// <param name="EditionId">The edition.</param>
/// <param name="Date">The newest recorded change of its pages; null when none is recorded.</param>
/// <param name="Hash">Eight hex digits of the hash of its content.</param>
public sealed record EditionStamp(string EditionId, DateOnly? Date, string Hash)
{
    /// <summary>The date as ISO 8601; <c>0000-00-00</c> stands for none.</summary>
    public string IsoDate => Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "0000-00-00";

    /// <summary>Makes the stamp from the files that the edition is made of.</summary>
    public static EditionStamp Of(Edition edition, Catalog catalog, IReadOnlyList<Document> documents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, edition.Id, edition.Source.Text);
        foreach (var document in documents)
        {
            Append(hash, document.Id, document.Source.Text);
        }

        if (catalog.Questionnaire is { } questionnaire) Append(hash, "questionnaire", questionnaire.Source.Text);
        foreach (var source in catalog.References.Select(r => r.Source).Distinct()) Append(hash, "references", source.Text);
        var newest = documents.Select(d => d.Updated).Max();
        return new EditionStamp(edition.Id, newest, Convert.ToHexStringLower(hash.GetHashAndReset())[..8]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{EditionId}-{IsoDate}-{Hash}";

    // Lengths keep two texts from running into each other.
    private static void Append(IncrementalHash hash, string name, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\n{text.Length}\n")));
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
