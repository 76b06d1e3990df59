namespace ClusterHandbook.Diagnostics.Rendering;

/// <summary>The colours of findings in a terminal, or none. A word always says what a colour says.</summary>
internal readonly record struct TextStyle(bool Colour)
{
    public string Strong(string text) => Paint("1", text);

    public string Help(string text) => Paint("1;32", text);

    public string Gutter(string text) => Paint("34", text);

    public string Of(Severity severity, string text) => Paint(
        severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", _ => "1;36" }, text);

    private string Paint(string colour, string text) => Colour ? $"\e[{colour}m{text}\e[0m" : text;
}
