using System.Globalization;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Editions;

/// <summary>An edition.</summary>
internal sealed record EditionView(Edition Edition, EditionStamp Stamp, Settings Settings) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<EditionView>("edition", "An edition.")
        .Add("id", "Its permanent id.", "string", e => e.Edition.Id)
        .Add("title", "The title on the cover.", "string", e => e.Edition.Title)
        .Add("subtitle", "The line under the title; may be empty.", "string", e => e.Edition.Subtitle)
        .Add("city", "The city that is visited; may be empty.", "string", e => e.Edition.City)
        .Add("date", "The day of the visit as `2026-11-22`; may be empty.", "string", e => Iso(e.Edition.Date))
        .Add("audience", "Whom it is for; may be empty.", "string", e => e.Edition.Audience)
        .Add("hosts", "Who receives the visitors.", "list of string", e => e.Edition.Hosts)
        .Add("coaches", "Who coaches.", "list of string", e => e.Edition.Coaches)
        .Add("paper", "`A4`, `A5` or `Letter`.", "string", e => e.Edition.Paper.ToString())
        .Add("language", "BCP 47 tag.", "string", e => e.Edition.Language)
        .Add("site_title", "Name of the handbook.", "string", e => e.Settings.SiteTitle)
        .Add("site_edition", "What this state of the handbook is called; may be empty.", "string", e => e.Settings.Edition)
        .Add("site_description", "One sentence on the handbook; may be empty.", "string", e => e.Settings.SiteDescription)
        .Add("site_url", "The handbook on the web; null when nobody knows the host.", "string?", e => e.Settings.BaseUrl)
        .Add("licence", "Name of the content's licence; may be empty.", "string", e => e.Settings.Licence)
        .Add("stamp", "Says which state of the edition this is.", "string", e => e.Stamp.ToString())
        .Add("stamp_date", "The newest change of its pages as `2026-11-22`; empty when none is recorded.", "string", e => Iso(e.Stamp.Date))
        .Add("since_url", "Where the later changes are listed; null when nobody knows the host.", "string?", e => e.Settings.BaseUrl is { } host ? $"{host}/since.html#{e.Stamp}" : null);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    public static EditionView Of(Edition edition, EditionStamp stamp, Settings settings) => new(edition, stamp, settings);

    internal static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
