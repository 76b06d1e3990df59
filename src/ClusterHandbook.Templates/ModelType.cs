using System.Diagnostics.CodeAnalysis;

namespace ClusterHandbook.Templates;

/// <summary>An object of the model that templates may read through its <see cref="ModelType"/>: never by reflection.</summary>
public interface ITemplateObject
{
    /// <summary>The table of members.</summary>
    ModelType ModelType { get; }
}

/// <summary>One member that templates can read.</summary>
/// <param name="Name">In snake_case, as templates write it.</param>
/// <param name="Summary">One sentence for theme authors; the guide is generated from it.</param>
/// <param name="TypeName">What kind of value it gives, for the guide.</param>
public sealed record ModelMember(string Name, string Summary, string TypeName);

/// <summary>The members of one kind of model object, by name.</summary>
public abstract class ModelType
{
    private protected ModelType(string name, string summary)
    {
        Name = name;
        Summary = summary;
    }

    /// <summary>Name of the type in the guide for theme authors.</summary>
    public string Name { get; }

    /// <summary>What the type is, in one sentence.</summary>
    public string Summary { get; }

    /// <summary>The members in the order in which they were added.</summary>
    public abstract IReadOnlyList<ModelMember> Members { get; }

    /// <summary>Reads a member of <paramref name="instance"/>; false when there is none of that name.</summary>
    public abstract bool TryGet(object instance, string member, out object? value);

    /// <summary>The reader of a member, or null when there is none of that name.</summary>
    internal abstract ModelReader? Find(string member);
}

/// <summary>A hand-written table of members: <c>new ModelType&lt;Page&gt;("page", "…").Add("title", "…", "string", p => p.Title)</c>.</summary>
/// <typeparam name="T">The model object.</typeparam>
[SuppressMessage("Naming", "CA1724", Justification = "The domain's word.")]
public sealed class ModelType<T> : ModelType
    where T : class
{
    private readonly Dictionary<string, ModelReader> _readers = new(StringComparer.Ordinal);
    private readonly List<ModelMember> _members = [];

    /// <inheritdoc cref="ModelType(string, string)"/>
    public ModelType(string name, string summary)
        : base(name, summary)
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ModelMember> Members => _members;

    /// <summary>Adds a member and returns the table, so that calls chain.</summary>
    public ModelType<T> Add(string name, string summary, string typeName, Func<T, object?> read)
    {
        _members.Add(new ModelMember(name, summary, typeName));
        _readers.Add(name, new Reader(this, read));
        return this;
    }

    /// <inheritdoc/>
    public override bool TryGet(object instance, string member, out object? value)
    {
        if (_readers.TryGetValue(member, out var reader))
        {
            value = reader.Read(instance);
            return true;
        }

        value = null;
        return false;
    }

    internal override ModelReader? Find(string member) => _readers.GetValueOrDefault(member);

    private sealed class Reader(ModelType type, Func<T, object?> read) : ModelReader(type)
    {
        public override object? Read(object instance) => read((T)instance);
    }
}
