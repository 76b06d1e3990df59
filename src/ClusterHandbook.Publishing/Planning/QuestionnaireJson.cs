using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Publishing.Models;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>The questionnaire as the scripts of its pages read it: one JSON block, safe inside a script element.</summary>
internal static class QuestionnaireJson
{
    // `<`, `>`, `&` and quotes are written as escapes, letters of all languages as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes it for the page at an address.</summary>
    public static string Write(AssessmentView view, Framework framework, string address, IReadOnlyDictionary<string, string> words)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            WriteFramework(writer, framework);
            WriteList(writer, "parts", view.Parts, part => WritePart(writer, part, address));
            WriteList(writer, "programme", view.Programme, step => WriteStep(writer, step));
            WriteList(writer, "fitRules", view.FitRules, rule => WriteRule(writer, rule, address));
            WriteWords(writer, address, words);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteFramework(Utf8JsonWriter writer, Framework framework)
    {
        writer.WriteStartObject("framework");
        writer.WriteString("id", framework.Id);
        writer.WriteNumber("edition", framework.Edition);
        writer.WriteString("lang", framework.Language);
        writer.WriteString("credit", framework.Credit);
        writer.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter writer, QuestionPartView part, string address)
    {
        writer.WriteString("letter", part.Letter);
        writer.WriteString("title", part.Title);
        writer.WriteString("ask", part.Ask);
        WriteList(writer, "questions", part.Questions, question => WriteQuestion(writer, question, "options", address));
        if (part.SumUp is { } sumUp)
        {
            writer.WriteStartObject("sumUp");
            WriteQuestion(writer, sumUp, "fields", address);
            writer.WriteEndObject();
        }
    }

    private static void WriteQuestion(Utf8JsonWriter writer, QuestionView question, string optionsName, string address)
    {
        writer.WriteString("code", question.Code);
        if (question.Language.Length > 0) writer.WriteString("lang", question.Language);
        if (question.Short.Length > 0) writer.WriteString("short", question.Short);
        writer.WriteString(optionsName == "fields" ? "title" : "text", question.Text);
        writer.WriteString("hint", question.Hint);
        writer.WriteString("answer", question.Answer);
        WriteList(writer, optionsName, question.Options, option =>
        {
            writer.WriteString("id", option.Id);
            writer.WriteString("text", option.Text);
            if (option.Links.Count > 0) WriteLinks(writer, option.Links, address);
        });
        if (question.Per is not null) writer.WriteString("per", question.Per);
        if (question.About is not null) writer.WriteString("about", question.About);
        WriteLinks(writer, question.Links, address);
    }

    private static void WriteStep(Utf8JsonWriter writer, ProgrammeStepView step)
    {
        writer.WriteNumber("number", step.Number);
        writer.WriteString("title", step.Title);
        writer.WriteString("date", step.Date);
        writer.WriteString("what", step.What);
        writer.WriteString("deliverable", step.Deliverable);
    }

    private static void WriteRule(Utf8JsonWriter writer, FitRuleView rule, string address)
    {
        writer.WriteString("id", rule.Id);
        writer.WriteString("gap", rule.Gap);
        if (rule.Item is not null) writer.WriteString("item", rule.Item);
        if (rule.Without is not null) writer.WriteString("without", rule.Without);
        if (rule.Code is not null) writer.WriteString("code", rule.Code);
        WriteStrings(writer, "options", rule.Options);
        WriteStrings(writer, "beside", rule.Beside);
        writer.WriteString("title", rule.Title);
        writer.WriteString("question", rule.Text);
        WriteLinks(writer, rule.Links, address);
    }

    private static void WriteLinks(Utf8JsonWriter writer, IReadOnlyList<LinkView> links, string address) =>
        WriteList(writer, "links", links, link =>
        {
            var hash = link.Url.IndexOf('#', StringComparison.Ordinal);
            var (page, fragment) = hash < 0 ? (link.Url, "") : (link.Url[..hash], link.Url[hash..]);
            writer.WriteString("id", page[(page.LastIndexOf('/') + 1)..].Replace(".html", "", StringComparison.Ordinal) + fragment);
            writer.WriteString("title", link.Title);
            writer.WriteString("url", RelativeAddress.Between(address, page) + fragment);
            writer.WriteString("kind", link.Kind);
            writer.WriteString("why", link.Note);
        });

    // The words that the scripts of the two pages show.
    private static void WriteWords(Utf8JsonWriter writer, string address, IReadOnlyDictionary<string, string> words)
    {
        writer.WriteStartObject("words");
        foreach (var (key, text) in words.Where(w => IsForScripts(w.Key, address)).OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            writer.WriteString(key, text);
        }

        writer.WriteEndObject();
    }

    private static bool IsForScripts(string key, string address) =>
        key.StartsWith("assess_", StringComparison.Ordinal)
        || (address.EndsWith(PageAddresses.Coach, StringComparison.Ordinal) && key.StartsWith("coach_", StringComparison.Ordinal));

    private static void WriteStrings(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<T> write)
        where T : class
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>What the questions rest on.</summary>
    /// <param name="Id">Which answer files carry.</param>
    /// <param name="Edition">Rises when questions change.</param>
    /// <param name="Language">BCP 47 tag of the questions.</param>
    /// <param name="Credit">Who made it, as plain text.</param>
    internal sealed record Framework(string Id, int Edition, string Language, string Credit);
}
