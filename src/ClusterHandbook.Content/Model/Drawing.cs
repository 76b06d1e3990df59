using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Model;

/// <summary>A drawing that the program makes from data, so that it can be read aloud, restyled and translated.</summary>
/// <param name="Id">Its permanent name.</param>
/// <param name="Shape"><c>framework</c>, <c>life-cycle</c> or <c>ladder</c>.</param>
/// <param name="Title">Its accessible name.</param>
/// <param name="Description">Its text equivalent.</param>
public sealed record Drawing(string Id, string Shape, string Title, string Description)
{
    /// <summary>Where the idea comes from.</summary>
    public IReadOnlyList<Citation> Credits { get; init; } = [];

    /// <summary>The corners of a framework, in order.</summary>
    public IReadOnlyList<Vertex> Vertices { get; init; } = [];

    /// <summary>What the manager does between the corners.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    /// <summary>The stages of a life cycle.</summary>
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    /// <summary>The curve of a life cycle: time and size, both 0 to 100 or a little over.</summary>
    public IReadOnlyList<CurvePoint> Curve { get; init; } = [];

    /// <summary>What sets a life cycle going, or null.</summary>
    public string? Trigger { get; init; }

    /// <summary>How a life cycle may go on.</summary>
    public IReadOnlyList<Branch> Branches { get; init; } = [];

    /// <summary>The steps of a ladder, the lowest first.</summary>
    public IReadOnlyList<LadderLevel> Levels { get; init; } = [];

    /// <summary>What lies between the steps of a ladder.</summary>
    public IReadOnlyList<LadderMove> Moves { get; init; } = [];

    /// <summary>A remark below the drawing, or empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }
}

/// <summary>A corner of the framework.</summary>
/// <param name="Code">Its letter.</param>
/// <param name="Name">Its name.</param>
/// <param name="Question">What the manager asks there.</param>
/// <param name="Reach">How much of it is the manager's own.</param>
public sealed record Vertex(string Code, string Name, string Question, string Reach);

/// <summary>A stage of a life cycle, from and to in hundredths of the time.</summary>
public sealed record Stage(string Name, double From, double To, string Sign);

/// <summary>A point of a curve.</summary>
public readonly record struct CurvePoint(double Time, double Size);

/// <summary>One way in which a life cycle may go on.</summary>
public sealed record Branch(string Name, IReadOnlyList<CurvePoint> Curve);

/// <summary>A step of the ladder of involvement.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Does">What members do there.</param>
/// <param name="Gain">What they get.</param>
/// <param name="Share">Its width in hundredths.</param>
public sealed record LadderLevel(string Name, string Does, string Gain, double Share);

/// <summary>A move from one step of the ladder to the next.</summary>
/// <param name="Frequency">How often it happens.</param>
/// <param name="Weight">Its line, in pixels.</param>
/// <param name="Task">What the coordinator does for it.</param>
public sealed record LadderMove(string Frequency, double Weight, string Task);
