using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Runtime;

/// <summary>One layer of global variables: the model, what the template assigns over it, and the variables of running loops.</summary>
/// <param name="store">The object whose members are the variables, or null.</param>
/// <param name="outer">The layer below, or null.</param>
/// <param name="writesToStore">True for <c>with</c>, which assigns to its object; a page assigns beside its model.</param>
internal sealed class GlobalScope(object? store, GlobalScope? outer, bool writesToStore)
{
    private ScriptObject? _own;

    public GlobalScope? Outer { get; } = outer;

    /// <summary>The innermost running loop of this layer.</summary>
    public LoopVariable? Loop { get; set; }

    /// <summary>What <c>this</c> is.</summary>
    public object This => writesToStore ? store! : this;

    /// <summary>The names that <c>this</c> has, the model's first.</summary>
    public IEnumerable<string> OwnNames
    {
        get
        {
            IEnumerable<string> names = store is null ? [] : Objects.Keys(store);
            return _own is null ? names : names.Union(_own.Keys, StringComparer.Ordinal);
        }
    }

    /// <summary>The names that can be read here, loops included, for “did you mean”.</summary>
    public IEnumerable<string> VisibleNames
    {
        get
        {
            for (var scope = this; scope is not null; scope = scope.Outer)
            {
                for (var loop = scope.Loop; loop is not null; loop = loop.Outer) yield return loop.Name;
                foreach (var name in scope.OwnNames) yield return name;
            }
        }
    }

    /// <summary>Reads a variable from this layer or the ones below.</summary>
    public bool TryGet(string name, out object? value)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            for (var loop = scope.Loop; loop is not null; loop = loop.Outer)
            {
                if (loop.Name == name)
                {
                    value = loop.Value;
                    return true;
                }
            }

            if (scope.TryGetOwn(name, out value))
            {
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>Reads a variable from this layer alone, loops apart.</summary>
    public bool TryGetOwn(string name, out object? value)
    {
        if (_own is not null && _own.TryGetValue(name, out value))
        {
            return true;
        }

        value = null;
        return store is not null && Objects.TryGet(store, name, out value);
    }

    /// <summary>Assigns in this layer; false when its object cannot be assigned to.</summary>
    public bool TrySet(string name, object? value)
    {
        if (!writesToStore)
        {
            (_own ??= [])[name] = value;
            return true;
        }

        if (store is ScriptObject o)
        {
            o[name] = value;
            return true;
        }

        return false;
    }
}
