using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Builtins;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Syntax;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates;

/// <summary>Every finding about a template: CH0501 on while parsing, CH0520 on in a run, CH0550 on limits, CH0560 what is left out.</summary>
internal static class TemplateDiagnostics
{
    public static Diagnostic Expected(SourceText source, TextSpan at, string expected, string found) =>
        Error("CH0501", $"expected {expected}, found {found}", source, at);

    public static Diagnostic MissingEnd(SourceText source, TextSpan at, string keyword, TextSpan opening) =>
        Error("CH0502", $"`{keyword}` has no `end`", source, at, "write `{{ end }}` where the block ends") with
        {
            Related = [new RelatedPlace("opened here", source, opening)],
        };

    public static Diagnostic NothingToClose(SourceText source, TextSpan at, string keyword) =>
        Error("CH0503", $"`{keyword}` belongs to no block", source, at, keyword == "end"
            ? "take it away, or open a block before it"
            : $"`{keyword}` stands between {(keyword == "when" ? "`case`" : "`if`, `for` or `case`")} and its `end`");

    public static Diagnostic UnclosedString(SourceText source, TextSpan at, char quote) =>
        Error("CH0504", "the text is not closed before the file ends", source, at, $"close it with {quote}");

    public static Diagnostic BadEscape(SourceText source, TextSpan at, string escape) =>
        Error("CH0505", $"`{escape}` is no escape that texts know", source, at,
            @"write `\\` for a backslash, or use back quotes, in which nothing is an escape");

    public static Diagnostic BadNumber(SourceText source, TextSpan at, string number) =>
        Error("CH0506", $"`{number}` is no number that can be used", source, at);

    public static Diagnostic UnclosedCode(SourceText source, TextSpan at) =>
        Error("CH0507", "the code block is not closed before the file ends", source, at, "close it with `}}`");

    public static Diagnostic UnclosedEscape(SourceText source, TextSpan at, string closing) =>
        Error("CH0507", "the escape block is not closed before the file ends", source, at, $"close it with `{closing}`");

    public static Diagnostic CannotAssignTo(SourceText source, TextSpan at) =>
        Error("CH0508", "only a variable, a member or an item can be assigned to", source, at);

    public static Diagnostic NestedAssignment(SourceText source, TextSpan at) =>
        Error("CH0508", "an assignment cannot stand inside another", source, at, "assign one after the other, separated by `;`");

    public static Diagnostic RequiredAfterOptional(SourceText source, TextSpan at, string name) =>
        Error("CH0509", $"the parameter `{name}` needs a default value, since one before it has one", source, at);

    public static Diagnostic ParameterAfterRest(SourceText source, TextSpan at, string name) =>
        Error("CH0509", $"the parameter `{name}` stands behind the one that takes all that is left", source, at);

    public static Diagnostic DuplicateParameter(SourceText source, TextSpan at, string name) =>
        Error("CH0509", $"the parameter `{name}` is there twice", source, at);

    public static Diagnostic UnknownLoopMember(SourceText source, TextSpan at, string name, bool isWhile) =>
        Error("CH0510", $"`{(isWhile ? "while" : "for")}` has no `{name}`", source, at,
            Suggestion.DidYouMean(name, LoopStateExpression.Names(isWhile)));

    public static Diagnostic NotAFunction(SourceText source, TextSpan at, Expression target, object? value)
    {
        var text = (target as PathExpression)?.Text;
        if (value is not null)
        {
            return Error("CH0520", $"{(text is null ? "this" : $"`{text}`")} is {TypeNames.Describe(value)}, not a function", source, at,
                "values are joined with `+`; a call inside an expression needs parentheses");
        }

        return Error("CH0520", $"there is no function `{text ?? "null"}`", source, at, SuggestFunction(target));
    }

    public static Diagnostic TooFewArguments(SourceText source, TextSpan at, string function, string parameter) =>
        Error("CH0521", $"`{function}` needs an argument for `{parameter}`", source, at);

    public static Diagnostic TooManyArguments(SourceText source, TextSpan at, string function, int count) =>
        Error("CH0521", $"`{function}` takes {(count == 0 ? "no arguments" : count == 1 ? "one argument" : $"at most {count} arguments")}", source, at);

    public static Diagnostic UnknownArgument(SourceText source, TextSpan at, string function, string name, IEnumerable<string> names) =>
        Error("CH0521", $"`{function}` has no argument `{name}`", source, at, Suggestion.DidYouMean(name, names));

    public static Diagnostic MemberOfNull(SourceText source, TextSpan at, string member, string? target) =>
        Error("CH0522", $"{(target is null ? "the value" : $"`{target}`")} is null, so it has no `{member}`", source, at,
            $"write `?.{member}` where null is allowed");

    public static Diagnostic IndexOfNull(SourceText source, TextSpan at, string? target) =>
        Error("CH0522", $"{(target is null ? "the value" : $"`{target}`")} is null, so it has no items", source, at);

    public static Diagnostic UnknownVariable(SourceText source, TextSpan at, string name, IEnumerable<string> names) =>
        Error("CH0523", $"there is no variable `{name}`", source, at,
            Suggestion.DidYouMean(name, names) ?? BuiltinLibrary.WhereIs(name) ?? $"write `{name} ?? null` where it may be missing");

    public static Diagnostic UnknownMember(SourceText source, TextSpan at, string name, object target) =>
        Error("CH0524", $"{DescribeOwner(target)} has no member `{name}`", source, at,
            Suggestion.DidYouMean(name, target is BuiltinLibrary library ? library.FunctionNames : Objects.Keys(target)));

    public static Diagnostic OperatorNotSupported(SourceText source, TextSpan at, BinaryOperator op, object? left, object? right) =>
        Error("CH0525", $"`{Operators.TextOf(op)}` does not work between {TypeNames.Describe(left)} and {TypeNames.Describe(right)}", source, at);

    public static Diagnostic CannotCalculate(SourceText source, TextSpan at, BinaryOperator op) =>
        Error("CH0525", $"`{Operators.TextOf(op)}` has no result here: division by zero, or too large a number", source, at);

    public static Diagnostic CannotConvert(SourceText source, TextSpan at, object? value, string wanted) =>
        Error("CH0526", $"this must be {wanted}; it is {TypeNames.Describe(value)}", source, at);

    public static Diagnostic CannotPrint(SourceText source, TextSpan at, object value) =>
        Error("CH0526", $"{TypeNames.Describe(value)} cannot be printed", source, at,
            value is ITemplateObject ? "print one of its members" : null);

    public static Diagnostic IncludeWithoutName(SourceText source, TextSpan at) =>
        Error("CH0527", "`include` needs the name of a template", source, at);

    public static Diagnostic IncludeNotFound(SourceText source, TextSpan at, string name, IReadOnlyCollection<string> names) =>
        Error("CH0527", $"there is no template `{name}`", source, at, Suggestion.DidYouMean(name, names));

    public static Diagnostic IncludeHasErrors(SourceText source, TextSpan at, string name, IReadOnlyList<Diagnostic> findings) =>
        Error("CH0528", $"the template `{name}` has errors", source, at) with
        {
            Related = [.. findings.Take(5).Select(f => new RelatedPlace(f.Message, f.Source, f.Span))],
        };

    public static Diagnostic CannotLoop(SourceText source, TextSpan at, object? value) =>
        Error("CH0529", $"a loop cannot run over {TypeNames.Describe(value)}", source, at);

    public static Diagnostic CannotOpen(SourceText source, TextSpan at, object? value) =>
        Error("CH0529", $"`with` needs an object; this is {TypeNames.Describe(value)}", source, at);

    public static Diagnostic BuiltinFailed(SourceText source, TextSpan at, string function, string reason) =>
        Error("CH0530", $"`{function}`: {reason}", source, at);

    public static Diagnostic OutsideLoop(SourceText source, TextSpan at, string keyword) =>
        Error("CH0531", $"`{keyword}` stands in no loop", source, at);

    public static Diagnostic CannotAssignMember(SourceText source, TextSpan at, string name, object? target) =>
        Error("CH0532", $"`{name}` cannot be assigned: {DescribeOwner(target)} is read only", source, at,
            "keep the value in a variable of your own, such as `$" + name + "`");

    public static Diagnostic CannotAssignItem(SourceText source, TextSpan at, object? target) =>
        Error("CH0532", $"an item of {TypeNames.Describe(target)} cannot be assigned", source, at);

    public static Diagnostic ChangedInLoop(SourceText source, TextSpan at) =>
        Error("CH0533", "the loop changes the array that it runs over", source, at, "build a new array in the loop");

    public static Diagnostic IndexOutOfRange(SourceText source, TextSpan at) =>
        Error("CH0534", "there is nothing at this index", source, at);

    public static Diagnostic TooManySteps(SourceText source, TextSpan at, long limit) =>
        Error("CH0550", $"the page needs more than {limit} steps", source, at, "is there a loop without end?");

    public static Diagnostic TooDeep(SourceText source, TextSpan at, string what) =>
        Error("CH0551", $"{what} is too deep", source, at, "does something contain itself?");

    public static Diagnostic TooMuchOutput(SourceText source, TextSpan at, int limit) =>
        Error("CH0552", $"the page is larger than {limit} bytes", source, at);

    public static Diagnostic TooLarge(SourceText source, TextSpan at, string what, int limit) =>
        Error("CH0553", $"{what} is longer than {limit}", source, at);

    public static Diagnostic RegexTooSlow(SourceText source, TextSpan at) =>
        Error("CH0554", "the regular expression took too long", source, at, "avoid repetitions inside repetitions");

    public static Diagnostic NotInSubset(SourceText source, TextSpan at, string construct, string? help) =>
        Error("CH0560", $"{construct} is not in the part of Scriban that themes can use", source, at, help);

    private static Diagnostic Error(string code, string message, SourceText source, TextSpan at, string? help = null) =>
        new(code, Severity.Error, message, source, at, help);

    private static string DescribeOwner(object? target) =>
        target is BuiltinLibrary library ? $"`{library.Name}`" : TypeNames.Describe(target);

    private static string? SuggestFunction(Expression target) => target switch
    {
        MemberExpression { Target: GlobalVariable { Name: var owner } } member when BuiltinLibrary.Find(owner) is { } library =>
            Suggestion.DidYouMean(member.Name, library.FunctionNames.Select(f => library.Name + "." + f)),
        BuiltinMember builtin => builtin.Suggest(),
        GlobalVariable variable => BuiltinLibrary.WhereIs(variable.Name) ?? Suggestion.DidYouMean(variable.Name, BuiltinLibrary.Names),
        _ => null,
    };
}
