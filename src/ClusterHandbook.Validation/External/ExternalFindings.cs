using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Validation.External;

/// <summary>Says in words what came of addresses outside the site.</summary>
internal static class ExternalFindings
{
    /// <summary>The finding of a result; null when there is nothing to say.</summary>
    public static Findings.FindingFactory? Of(ExternalResult result) => result.State switch
    {
        ExternalState.Gone => (source, span) => Gone(source, span, result),
        ExternalState.FragmentMissing => (source, span) => NoFragment(source, span, result),
        ExternalState.Moved => (source, span) => Moved(source, span, result),
        ExternalState.NoHost => (source, span) => NoHost(source, span, result),
        ExternalState.Insecure => (source, span) => Insecure(source, span, result),
        ExternalState.NoConnection or ExternalState.TimedOut => (source, span) => NoAnswer(source, span, result),
        ExternalState.Refused or ExternalState.TooBusy => (source, span) => Refused(source, span, result),
        ExternalState.RedirectLoop => (source, span) => Loop(source, span, result),
        ExternalState.Forbidden => (source, span) => Forbidden(source, span, result),
        ExternalState.NotAsked => (source, span) => NotAsked(source, span, result),
        _ => null,
    };

    /// <summary>A rule that holds no more.</summary>
    public static Diagnostic Expired(LinkRule rule) => new(
        "CH0859", Severity.Warning, $"the exception for `{rule.Pattern}` ended on {rule.Until:yyyy-MM-dd}", rule.Place.Source, rule.Place.Span,
        "look at the address, and give the exception a new date or remove it");

    private static Diagnostic Gone(SourceText source, TextSpan span, ExternalResult result) => new(
        "CH0850", Severity.Error, $"`{result.Address}` is gone: {result.Detail}", source, span,
        "find where it is now, link to an archived copy, or remove the link");

    private static Diagnostic NoFragment(SourceText source, TextSpan span, ExternalResult result) => new(
        "CH0851", Severity.Warning, $"`{result.Address}` is there, but has {result.Detail}", source, span,
        "link to a part that is there, or to the page without `#`");

    private static Diagnostic Moved(SourceText source, TextSpan span, ExternalResult result) => new(
        "CH0852", Severity.Warning, $"`{result.Address}` has moved for good", source, span, $"write `{result.MovedTo}`");

    private static Diagnostic NoHost(SourceText source, TextSpan span, ExternalResult result) => new(
        "CH0853", Severity.Error, $"`{result.Address}`: {result.Detail}", source, span, "check the spelling of the host, or whether the site still exists");

    private static Diagnostic Insecure(SourceText source, TextSpan span, ExternalResult result) => new(
        "CH0854", Severity.Error, $"`{result.Address}` has no secure connection: {result.Detail}", source, span,
        "readers get a warning instead of the page: find another address, or tell its owner");

    private static Diagnostic NoAnswer(SourceText source, TextSpan span, ExternalResult result) => new(
        "CH0855", Severity.Warning, $"`{result.Address}` does not answer: {result.Detail}", source, span,
        "try it in a browser; if it stays so, find another address");

    private static Diagnostic Refused(SourceText source, TextSpan span, ExternalResult result) => new(
        "CH0857", Severity.Warning, $"`{result.Address}` does not give the page: {result.Detail}", source, span,
        "try it in a browser; if it works there, make an exception in `input/links.yml`, with a reason and a date");

    private static Diagnostic Loop(SourceText source, TextSpan span, ExternalResult result) => new(
        "CH0858", Severity.Error, $"`{result.Address}` redirects without end", source, span, "link to the page that a browser shows, or remove the link");

    private static Diagnostic Forbidden(SourceText source, TextSpan span, ExternalResult result) => new(
        "CH0856", Severity.Error, $"`{result.Address}` was not asked: {result.Detail}", source, span,
        "link to a public address; an `allow` rule in `input/links.yml` makes an exception");

    private static Diagnostic NotAsked(SourceText source, TextSpan span, ExternalResult result) => new(
        "CH0860", Severity.Info, $"`{result.Address}` was not asked: {result.Detail}", source, span, "run the check again: what is known by now is kept");
}
