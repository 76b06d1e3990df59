using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Text.Unicode;

namespace ClusterHandbook.Validation.External;

/// <summary>Asks for one address: HEAD, then GET where HEAD is not answered well or a fragment must be looked for.</summary>
internal sealed class ExternalFetcher(HttpClient client, HostGates gates, ExternalOptions options, TimeProvider clock)
{
    /// <summary>Asks, again after failures that may pass.</summary>
    public async Task<ExternalResult> FetchAsync(string address, CancellationToken cancellation)
    {
        var pause = options.BackOff;
        for (var attempt = 0; ; attempt++)
        {
            var (result, retryAfter) = await TryAsync(address, attempt == 0, cancellation).ConfigureAwait(false);
            var mayPass = result.State is ExternalState.NoConnection or ExternalState.TimedOut or ExternalState.Refused or ExternalState.TooBusy;
            if (!mayPass || attempt >= options.Retries) return result;
            if (retryAfter is { } asked)
            {
                if (asked > options.LongestRetryAfter) return result with { State = ExternalState.TooBusy };
                pause = asked > pause ? asked : pause;
                gates.Hold(new Uri(address).Authority, pause);
            }

            await Task.Delay(pause, clock, cancellation).ConfigureAwait(false);
            pause *= 2;
        }
    }

    private async Task<(ExternalResult Result, TimeSpan? RetryAfter)> TryAsync(string address, bool isFirst, CancellationToken cancellation)
    {
        try
        {
            return await FollowAsync(address, isFirst, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (new(address, ExternalState.TimedOut, $"no answer within {options.Timeout.TotalSeconds:0.#} s"), null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or UriFormatException)
        {
            return (Explain(address, e), null);
        }
    }

    private async Task<(ExternalResult Result, TimeSpan? RetryAfter)> FollowAsync(string address, bool isFirst, CancellationToken cancellation)
    {
        var uri = new Uri(address);
        var fragment = Links.SitePath.WithoutTextDirective(Uri.UnescapeDataString(uri.Fragment.TrimStart('#')));
        if (!IsElement(fragment)) fragment = "";
        var isForGood = true;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var step = 0; step <= options.MostRedirects && seen.Add(uri.AbsoluteUri); step++)
        {
            // Waiting for one's turn is not the server's fault: its time begins after that.
            using var turn = await gates.EnterAsync(uri.Authority, cancellation).ConfigureAwait(false);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            using var timer = clock.CreateTimer(state => ((CancellationTokenSource)state!).Cancel(), limit, options.Timeout, Timeout.InfiniteTimeSpan);
            using var answer = await AskAsync(uri, isFirst && fragment.Length == 0, limit.Token).ConfigureAwait(false);
            if (!IsRedirect(answer.StatusCode) || answer.Headers.Location is not { } location)
            {
                var result = await JudgeAsync(address, answer, fragment, limit.Token).ConfigureAwait(false);
                var hasMoved = result.State == ExternalState.Good && step > 0 && isForGood;
                return (hasMoved ? result with { State = ExternalState.Moved, MovedTo = WithFragment(uri, fragment) } : result, RetryAfter(answer));
            }

            isForGood &= answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            uri = new Uri(uri, location);
            if (uri.Scheme is not ("http" or "https")) return (new(address, ExternalState.Gone, $"it leads on to `{uri.Scheme}:`"), null);
        }

        return (new(address, ExternalState.RedirectLoop, "redirects without end"), null);
    }

    // A browser keeps the part that the old address named, unless the new one names another.
    private static string WithFragment(Uri uri, string fragment) =>
        uri.Fragment.Length > 1 || fragment.Length == 0 ? uri.AbsoluteUri : $"{uri.AbsoluteUri.TrimEnd('#')}#{Uri.EscapeDataString(fragment)}";

    private async Task<HttpResponseMessage> AskAsync(Uri uri, bool tryHead, CancellationToken cancellation)
    {
        if (tryHead)
        {
            HttpResponseMessage? head = null;
            try
            {
                head = await SendAsync(HttpMethod.Head, uri, cancellation).ConfigureAwait(false);
                if (head.IsSuccessStatusCode || IsRedirect(head.StatusCode) || head.StatusCode == HttpStatusCode.TooManyRequests) return head;
            }
            catch (HttpRequestException e) when (e.InnerException is not (SocketException or AuthenticationException or ForbiddenAddressException))
            {
                // Some servers answer HEAD with nonsense and GET well.
            }

            head?.Dispose();
        }

        return await SendAsync(HttpMethod.Get, uri, cancellation).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri uri, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, uri);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*", 0.5));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ClusterHandbook-link-check", "1.0"));
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
    }

    private async Task<ExternalResult> JudgeAsync(string address, HttpResponseMessage answer, string fragment, CancellationToken cancellation)
    {
        var status = $"{(int)answer.StatusCode} {answer.ReasonPhrase}".TrimEnd();
        switch (answer.StatusCode)
        {
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return new(address, ExternalState.Gone, status);
            case HttpStatusCode.TooManyRequests:
                return new(address, ExternalState.TooBusy, status);
            case >= HttpStatusCode.BadRequest:
                return new(address, ExternalState.Refused, status);
            case var code when IsRedirect(code):
                return new(address, ExternalState.Refused, $"{status}, without saying where to");
        }

        var isHtml = answer.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";
        if (fragment.Length == 0 || !isHtml) return new(address, ExternalState.Good, status);
        return await HasFragmentAsync(answer, fragment, cancellation).ConfigureAwait(false)
            ? new(address, ExternalState.Good, status)
            : new(address, ExternalState.FragmentMissing, $"no part `#{fragment}`");
    }

    // A page that is longer than we read may have the part further down: that is no reason to complain.
    private async Task<bool> HasFragmentAsync(HttpResponseMessage answer, string fragment, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var stream = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var buffer = new byte[16 * 1024];
            for (int read; (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
            {
                if (body.Length + read > options.MostBytes) return true;
                body.Write(buffer, 0, read);
            }
        }

        var html = ToUtf8(body.ToArray(), answer.Content.Headers.ContentType?.CharSet);
        return ExternalPage.Has(html, fragment);
    }

    // What the server says of the encoding counts more than what the page says (HTML standard, 13.2.3.2).
    private static byte[] ToUtf8(byte[] body, string? charset)
    {
        var name = charset?.Trim('"', ' ') ?? "";
        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || (name.Length == 0 && Utf8.IsValid(body))) return body;
        try
        {
            return Encoding.Convert(name.Length == 0 ? Encoding.Latin1 : Encoding.GetEncoding(name), Encoding.UTF8, body);
        }
        catch (ArgumentException)
        {
            return body; // An encoding that nobody knows.
        }
    }

    // "#top" is there always; "#/part" and "#!part" are for the page's script; GitHub puts a word before the ids of texts.
    private static bool IsElement(string fragment) =>
        fragment.Length > 0 && fragment[0] is not ('/' or '!') && !fragment.Equals("top", StringComparison.OrdinalIgnoreCase);

    private TimeSpan? RetryAfter(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private static ExternalResult Explain(string address, Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case ForbiddenAddressException:
                    return new(address, ExternalState.Forbidden, e.Message);
                case AuthenticationException:
                    return new(address, ExternalState.Insecure, e.Message);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return new(address, ExternalState.NoHost, "no host of this name");
                case UriFormatException:
                    return new(address, ExternalState.Gone, "it leads on to something that is no address");
            }
        }

        return new(address, ExternalState.NoConnection, exception.InnerException is SocketException socket ? socket.SocketErrorCode.ToString() : "the connection broke");
    }
}
