using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Publishing.Planning;

namespace ClusterHandbook.Publishing.Feeds;

/// <summary>The whole model as data, for those who want to count, map or reuse it.</summary>
internal static class HandbookJson
{
    public static byte[] Write(Handbook handbook)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            writer.WriteStartObject();
            writer.WriteString("format", "clusterhandbook.handbook");
            writer.WriteNumber("version", 1);
            writer.WriteString("title", handbook.Settings.SiteTitle);
            writer.WriteString("edition", handbook.Settings.Edition);
            writer.WriteString("licence", handbook.Settings.Licence);
            writer.WriteStartArray("documents");
            foreach (var article in handbook.Articles)
            {
                WriteDocument(writer, article, handbook);
            }

            writer.WriteEndArray();
            WriteReferences(writer, handbook);
            WriteQuestions(writer, handbook);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteDocument(Utf8JsonWriter writer, Article article, Handbook handbook)
    {
        var document = article.Document;
        writer.WriteStartObject();
        writer.WriteString("kind", ViewFactory.KindName(document.Kind));
        writer.WriteString("id", document.Id);
        writer.WriteString("title", document.Title);
        writer.WriteString("description", document.Description);
        writer.WriteString("language", document.Language);
        writer.WriteString("address", document.Address);
        writer.WriteString("source", document.Source.Path);
        writer.WriteNumber("words", article.WordCount);
        WriteStrings(writer, "tags", document.Tags);
        writer.WriteStartArray("headings");
        foreach (var heading in article.Headings)
        {
            writer.WriteStartObject();
            writer.WriteNumber("level", heading.Level);
            writer.WriteString("id", heading.Id);
            writer.WriteString("text", heading.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteLinks(writer, document);
        WriteStrings(writer, "cites", article.Sources.Select(s => CitationText.Full(s.Citation, handbook.Catalog)));
        if (document is CaseStudy study) WriteCase(writer, study, handbook.Catalog);
        if (document is Concept concept) WriteConcept(writer, concept);
        if (document is ReadingPath path) WriteStrings(writer, "steps", path.Steps.Select(s => s.Page.Id));
        writer.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter writer, Document document)
    {
        writer.WriteStartArray("links");
        foreach (var link in document.Links)
        {
            writer.WriteStartObject();
            writer.WriteString("relation", link.Relation);
            writer.WriteString("to", link.To);
            writer.WriteString("why", link.Why);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("questions");
        foreach (var question in document.Questions)
        {
            writer.WriteStartObject();
            writer.WriteString("code", question.Code);
            if (question.Ask.Length > 0) writer.WriteString("ask", question.Ask);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCase(Utf8JsonWriter writer, CaseStudy study, Catalog catalog)
    {
        writer.WriteString("subtitle", study.Subtitle);
        writer.WriteString("place", study.Place);
        writer.WriteString("country", study.Country?.Id);
        if (study.Coordinates is { } point)
        {
            writer.WriteStartArray("coordinates");
            writer.WriteNumberValue(point.Latitude);
            writer.WriteNumberValue(point.Longitude);
            writer.WriteEndArray();
        }

        writer.WriteString("asOf", study.AsOf);
        writer.WriteString("evidence", study.Evidence?.Id);
        writer.WriteStartObject("facts");
        foreach (var group in study.Facts.All().GroupBy(f => f.Kind.Key, StringComparer.Ordinal))
        {
            writer.WriteStartArray(group.Key);
            foreach (var (_, fact) in group)
            {
                WriteFact(writer, fact, study, catalog);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        WriteStrings(writer, "worksWhen", study.WorksWhen);
        WriteStrings(writer, "worksNotWhen", study.WorksNotWhen);
    }

    private static void WriteFact(Utf8JsonWriter writer, Fact fact, CaseStudy study, Catalog catalog)
    {
        writer.WriteStartObject();
        writer.WriteString("value", fact.Value);
        if (fact.Term is not null) writer.WriteString("id", fact.Term.Id);
        if (fact.Of is not null) writer.WriteString("of", fact.Of);
        if (fact.Measure is not null) writer.WriteString("measure", fact.Measure);
        if (fact.Year is { } year) writer.WriteNumber("year", year);
        if (fact.Baseline is not null) writer.WriteString("baseline", fact.Baseline);
        writer.WriteString("asOf", fact.AsOf ?? study.AsOf);
        writer.WriteBoolean("inferred", fact.IsInferred);
        if (fact.Note is not null) writer.WriteString("note", fact.Note);
        var sources = fact.Sources.Count > 0 ? fact.Sources : study.FactSources;
        WriteStrings(writer, "sources", sources.Select(s => CitationText.Full(s, catalog)));
        writer.WriteEndObject();
    }

    private static void WriteConcept(Utf8JsonWriter writer, Concept concept)
    {
        writer.WriteString("theme", concept.Theme?.Id);
        WriteStrings(writer, "synonyms", concept.Synonyms);
        writer.WriteStartArray("localWords");
        foreach (var word in concept.LocalWords)
        {
            writer.WriteStartObject();
            writer.WriteString("word", word.Word);
            writer.WriteString("language", word.Language);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteReferences(Utf8JsonWriter writer, Handbook handbook)
    {
        writer.WriteStartArray("references");
        foreach (var work in handbook.Catalog.References)
        {
            writer.WriteStartObject();
            writer.WriteString("key", work.Key);
            WriteStrings(writer, "authors", work.Authors);
            if (work.Year is not null) writer.WriteString("year", work.Year);
            writer.WriteString("title", work.Title);
            if (work.Container is not null) writer.WriteString("container", work.Container);
            if (work.Doi is not null) writer.WriteString("doi", work.Doi);
            if (work.In is not null) writer.WriteString("in", work.In);
            WriteStrings(writer, "citedBy", handbook.CitedBy(work.Key).Select(d => d.Id));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteQuestions(Utf8JsonWriter writer, Handbook handbook)
    {
        if (handbook.Catalog.Questionnaire is not { } questionnaire)
        {
            return;
        }

        writer.WriteStartObject("assessment");
        writer.WriteString("framework", questionnaire.FrameworkId);
        writer.WriteString("edition", questionnaire.Edition.ToString(CultureInfo.InvariantCulture));
        writer.WriteStartArray("questions");
        foreach (var question in questionnaire.Parts.SelectMany(p => p.Questions))
        {
            writer.WriteStartObject();
            writer.WriteString("code", question.Code);
            writer.WriteString("question", question.Text);
            writer.WriteString("hint", question.Hint);
            WriteStrings(writer, "links", question.Links.Select(l => l.Page.Id));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
