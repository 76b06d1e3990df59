using System.Globalization;
using System.Net;
using System.Text;
using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Content.Drawings;

/// <summary>Builds one SVG drawing; numbers have at most one decimal.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _svg = new();

    public SvgWriter(Drawing drawing, double width, double height)
    {
        var id = drawing.Id;
        _svg.Append("<svg class=\"drawing\" role=\"img\" aria-labelledby=\"").Append(id).Append("-t ").Append(id)
            .Append("-d\" viewBox=\"0 0 ").Append(N(width)).Append(' ').Append(N(height))
            .Append("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"><title id=\"").Append(id).Append("-t\">")
            .Append(WebUtility.HtmlEncode(drawing.Title)).Append("</title><desc id=\"").Append(id).Append("-d\">")
            .Append(WebUtility.HtmlEncode(drawing.Description)).Append("</desc>");
    }

    public SvgWriter Path(string data, string attributes = "")
    {
        _svg.Append("<path").Append(attributes.Length > 0 ? " " : "").Append(attributes).Append(" d=\"").Append(data).Append("\"/>");
        return this;
    }

    public SvgWriter Raw(string markup)
    {
        _svg.Append(markup);
        return this;
    }

    public SvgWriter Text(double x, double y, string style, string anchor, string text)
    {
        _svg.Append("<text x=\"").Append(N(x)).Append("\" y=\"").Append(N(y)).Append("\" class=\"").Append(style)
            .Append("\" text-anchor=\"").Append(anchor).Append("\">").Append(WebUtility.HtmlEncode(text)).Append("</text>");
        return this;
    }

    public string Close() => _svg.Append("</svg>").ToString();

    public static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
