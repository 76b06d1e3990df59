namespace ClusterHandbook.Templates;

/// <summary>Reads one member of one kind of model object; an expression keeps the one that it used last.</summary>
internal abstract class ModelReader(ModelType type)
{
    /// <summary>The table that the member is in.</summary>
    public ModelType Type { get; } = type;

    /// <summary>The value of the member.</summary>
    public abstract object? Read(object instance);
}
