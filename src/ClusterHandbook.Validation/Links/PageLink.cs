using ClusterHandbook.Validation.Html;

namespace ClusterHandbook.Validation.Links;

/// <summary>One place in a page, or a style sheet, that names an address.</summary>
/// <param name="Address">The number of the address in the <see cref="AddressTable"/>.</param>
/// <param name="Line">Line of the attribute, from 1.</param>
/// <param name="Column">Column of the attribute, from 1, in UTF-16 units.</param>
/// <param name="Use">What the page wants with it.</param>
/// <param name="Attribute">What it stands in; <see cref="HtmlAttribute.Other"/> in a style sheet.</param>
internal readonly record struct PageLink(int Address, int Line, int Column, LinkUse Use, HtmlAttribute Attribute);
