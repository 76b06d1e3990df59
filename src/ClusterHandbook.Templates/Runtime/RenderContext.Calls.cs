using System.Text;
using ClusterHandbook.Templates.Builtins;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Runtime;

/// <content>Functions, includes, and which built-ins are hidden.</content>
internal sealed partial class RenderContext
{
    // A bit per library whose name the model has, or the template has assigned.
    private readonly int _modelShadows;
    private int _assignedShadows;

    /// <summary>True when the name of a library means something else here.</summary>
    public bool IsShadowed(BuiltinLibrary library) =>
        ((_modelShadows | _assignedShadows) & library.Bit) != 0 && Scope.TryGet(library.Name, out _);

    /// <summary>Notes that names from outside are visible now: a <c>with</c>, a loop variable, an assignment.</summary>
    public void NoteName(string name) => NoteName(BuiltinLibrary.Find(name));

    /// <inheritdoc cref="NoteName(string)"/>
    public void NoteName(BuiltinLibrary? library) => _assignedShadows |= library?.Bit ?? 0;

    /// <inheritdoc cref="NoteName(string)"/>
    public void NoteObject(object value) => _assignedShadows |= BuiltinLibrary.ShadowedBy(value);

    /// <summary>Calls a function on behalf of a built-in, such as <c>array.each</c>.</summary>
    public object? Call(TemplateFunction function, ReadOnlySpan<object?> arguments)
    {
        var site = Site;
        Charge(1);
        var result = function.Invoke(this, site, arguments, null, null);
        Site = site;
        return result;
    }

    /// <summary>Runs an included template, writing to the output.</summary>
    public void Include(Expression site, Template template, ScriptArray arguments)
    {
        Enter(site);
        (_includes ??= []).Add(new IncludedFrom(Source, site.Span));
        var (source, frame, result) = (Source, Frame, Result);
        Source = template.Source;
        Frame = new Frame(template.Layout, arguments, null);
        template.Body.Execute(this);
        (Source, Frame, Result) = (source, frame, result);
        _includes.RemoveAt(_includes.Count - 1);
        Leave();
    }

    /// <summary>The text that was written since a capture began.</summary>
    public string EndCaptureAsText(int mark, TemplateOutput.Indentation saved)
    {
        var bytes = Output.EndCapture(mark, saved);
        return bytes.Length == 0 ? "" : Checked(Encoding.UTF8.GetString(bytes));
    }
}
