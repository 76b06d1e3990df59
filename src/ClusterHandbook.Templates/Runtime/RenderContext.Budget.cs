using System.Runtime.CompilerServices;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;

namespace ClusterHandbook.Templates.Runtime;

/// <content>The budget: steps, depth, sizes.</content>
internal sealed partial class RenderContext
{
    private const int StepsBetweenChecks = 4096;
    private long _stepsLeft;
    private int _untilCheck = StepsBetweenChecks;
    private int _depth;

    /// <summary>Charges one statement, round or call.</summary>
    public void Step(TextSpan at)
    {
        if (--_untilCheck <= 0)
        {
            Check(at);
        }
    }

    /// <summary>Charges a built-in for so many items or characters that it looks at.</summary>
    public void Charge(long steps)
    {
        _stepsLeft -= steps;
        Step(Site.Span);
        if (_stepsLeft < 0)
        {
            Check(Site.Span);
        }
    }

    private void Check(TextSpan at)
    {
        _stepsLeft -= StepsBetweenChecks - _untilCheck;
        _untilCheck = (int)Math.Clamp(_stepsLeft, 1, StepsBetweenChecks);
        Options.CancellationToken.ThrowIfCancellationRequested();
        if (_stepsLeft <= 0)
        {
            throw Error(at, p => TemplateDiagnostics.TooManySteps(p.Source, p.Span, Options.Limits.Steps));
        }

        CheckOutput(at);
    }

    /// <summary>Fails when a write was dropped because the output is full.</summary>
    public void CheckOutput(TextSpan at)
    {
        if (Output.IsFull)
        {
            throw Error(at, p => TemplateDiagnostics.TooMuchOutput(p.Source, p.Span, Options.Limits.OutputBytes));
        }
    }

    /// <summary>Goes one include or call deeper.</summary>
    public void Enter(Expression site) => EnterWrapped(site.Span);

    /// <inheritdoc cref="Enter"/>
    public void EnterWrapped(TextSpan at)
    {
        if (++_depth > Options.Limits.Depth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error(at, static p => TemplateDiagnostics.TooDeep(p.Source, p.Span, "the chain of includes and calls"));
        }

        Step(at);
    }

    /// <summary>Comes back.</summary>
    public void Leave() => _depth--;

    /// <summary>Fails when a string would become too long.</summary>
    public void CheckLength(long length)
    {
        if (length > Options.Limits.StringLength)
        {
            throw Error(p => TemplateDiagnostics.TooLarge(p.Source, p.Span, "the text", Options.Limits.StringLength));
        }
    }

    /// <summary>A string that was made, charged for and within the limit.</summary>
    public string Checked(string text)
    {
        CheckLength(text.Length);
        Charge(text.Length >> 4);
        return text;
    }

    /// <summary>Fails when an array would become too long.</summary>
    public void CheckCount(long count)
    {
        if (count > Options.Limits.ArrayLength)
        {
            throw Error(p => TemplateDiagnostics.TooLarge(p.Source, p.Span, "the array", Options.Limits.ArrayLength));
        }

        Charge(1);
    }
}
