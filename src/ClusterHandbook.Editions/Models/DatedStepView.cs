using ClusterHandbook.Content.Model;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Editions;

/// <summary>A step of the coaching programme with the day on which it takes place.</summary>
internal sealed record DatedStepView(ProgrammeStep Step, ProgrammeDate? Date) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<DatedStepView>("dated_step", "A step of the coaching programme with the day on which it takes place.")
        .Add("number", "From 1.", "int", s => s.Step.Number)
        .Add("title", "Its name.", "string", s => s.Step.Title)
        .Add("date", "As `2026-11-22`; may be empty.", "string", s => EditionView.Iso(s.Date?.Date))
        .Add("note", "Time, place, names; may be empty.", "string", s => s.Date?.Note ?? "")
        .Add("due", "Month and day when it is due, as `06-15` (`partials/day` writes it); may be empty.", "string", s => s.Step.Date)
        .Add("what", "What happens; may be empty.", "string", s => s.Step.What)
        .Add("deliverable", "What is handed in; may be empty.", "string", s => s.Step.Deliverable);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    /// <summary>The steps of the questionnaire beside the dates of a part.</summary>
    public static IReadOnlyList<DatedStepView> Of(EditionPart part, Questionnaire? questionnaire) =>
        [.. (questionnaire?.Programme ?? []).Select(step => new DatedStepView(step, part.Dates.FirstOrDefault(d => d.Step == step.Number)))];
}
