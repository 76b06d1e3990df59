using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ClusterHandbook.Testing;
using ClusterHandbook.Validation.External;
using Xunit;

namespace ClusterHandbook.Validation.Tests.External;

public sealed class ExternalCheckerTests
{
    private static readonly ExternalOptions Quick = new()
    {
        AllowPrivate = true,
        Delay = TimeSpan.Zero,
        BackOff = TimeSpan.FromMilliseconds(1),
        Timeout = TimeSpan.FromSeconds(60),
        MostBytes = 100_000,
    };

    [Fact]
    public async Task A_page_that_is_there_is_asked_for_once_by_HEAD()
    {
        await using var server = new LoopbackServer(r => r.PageAsync("<p>"));
        Assert.Equal(ExternalState.Good, (await CheckAsync(server.Address("/a"), Quick)).State);
        Assert.Equal(["HEAD /a"], server.Requests);
    }

    [Theory]
    [InlineData("404 Not Found", ExternalState.Gone)]
    [InlineData("410 Gone", ExternalState.Gone)]
    [InlineData("403 Forbidden", ExternalState.Refused)]
    [InlineData("500 Trouble", ExternalState.Refused)]
    [InlineData("503 Later", ExternalState.Refused)]
    [InlineData("429 Slowly", ExternalState.TooBusy)]
    [InlineData("204 Nothing", ExternalState.Good)]
    [InlineData("304 Same", ExternalState.Good)]
    public async Task The_status_tells_what_is_wrong(string status, ExternalState expected)
    {
        await using var server = new LoopbackServer(r => r.RespondAsync(status));
        Assert.Equal(expected, (await CheckAsync(server.Address("/a"), Quick)).State);
    }

    [Theory]
    [InlineData("405 No")]
    [InlineData("501 No")]
    [InlineData("404 No")]
    public async Task A_server_that_only_answers_GET_is_asked_by_GET(string status)
    {
        await using var server = new LoopbackServer(r => r.Method == "HEAD" ? r.RespondAsync(status) : r.PageAsync("<p>"));
        Assert.Equal(ExternalState.Good, (await CheckAsync(server.Address("/a"), Quick)).State);
        Assert.Equal(["HEAD /a", "GET /a"], server.Requests);
    }

    [Fact]
    public async Task A_server_that_closes_on_HEAD_is_asked_by_GET()
    {
        await using var server = new LoopbackServer(r => r.Method == "HEAD" ? Task.CompletedTask : r.PageAsync("<p>"));
        Assert.Equal(ExternalState.Good, (await CheckAsync(server.Address("/a"), Quick)).State);
    }

    [Fact]
    public async Task A_server_that_hangs_on_HEAD_is_asked_by_GET_the_second_time()
    {
        var clock = new SteppedClock(TimeSpan.FromSeconds(1));
        await using var server = new LoopbackServer(r =>
        {
            if (r.Method != "HEAD") return r.PageAsync("<p>");
            clock.Advance(Quick.Timeout);
            return r.HangAsync();
        });
        Assert.Equal(ExternalState.Good, (await CheckAsync(server.Address("/a"), Quick, clock)).State);
        Assert.Equal(["HEAD /a", "GET /a"], server.Requests);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up()
    {
        var clock = new SteppedClock(TimeSpan.FromSeconds(5));
        await using var server = new LoopbackServer(r =>
        {
            clock.Advance(Quick.Timeout);
            return r.HangAsync();
        });
        var result = await CheckAsync(server.Address("/a"), Quick, clock);
        Assert.Equal((ExternalState.TimedOut, "no answer within 60 s"), (result.State, result.Detail));
        Assert.Equal(["HEAD /a", "GET /a", "GET /a"], server.Requests);
    }

    [Fact]
    public async Task A_body_that_hangs_is_given_up()
    {
        var clock = new SteppedClock();
        await using var server = new LoopbackServer(async r =>
        {
            await r.RawAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n<p>");
            clock.Advance(Quick.Timeout);
            await r.HangAsync();
        });
        Assert.Equal(ExternalState.TimedOut, (await CheckAsync(server.Address("/a#part"), Quick with { Retries = 0 }, clock)).State);
    }

    [Fact]
    public async Task A_slow_server_has_until_the_end_of_its_time()
    {
        var clock = new SteppedClock();
        await using var server = new LoopbackServer(async r =>
        {
            const string answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: 11\r\n\r\n<p id=part>";
            foreach (var piece in answer)
            {
                clock.Advance(TimeSpan.FromMilliseconds(500));
                await r.RawAsync(piece.ToString());
            }
        });
        Assert.Equal(ExternalState.Good, (await CheckAsync(server.Address("/a#part"), Quick with { Retries = 0 }, clock)).State);
    }

    [Fact]
    public async Task A_connection_that_is_reset_is_tried_again_and_then_told()
    {
        await using var server = new LoopbackServer(r =>
        {
            r.Reset();
            return Task.CompletedTask;
        });
        Assert.Equal(ExternalState.NoConnection, (await CheckAsync(server.Address("/a"), Quick with { Retries = 2 })).State);
        Assert.Contains("GET /a", server.Requests);
    }

    [Fact]
    public async Task A_reset_that_passes_is_no_finding()
    {
        var count = 0;
        await using var server = new LoopbackServer(r =>
        {
            if (Interlocked.Increment(ref count) > 2) return r.PageAsync("<p>");
            r.Reset();
            return Task.CompletedTask;
        });
        Assert.Equal(ExternalState.Good, (await CheckAsync(server.Address("/a"), Quick)).State);
    }

    [Fact]
    public async Task Nobody_at_the_port_is_told()
    {
        int port;
        await using (var server = new LoopbackServer(r => r.PageAsync(""))) port = server.Port;
        Assert.Equal(ExternalState.NoConnection, (await CheckAsync($"http://127.0.0.1:{port}/", Quick)).State);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\nConnection: close\r\n\r\n<p id=part>")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData("SSH-2.0-OpenSSH\r\n\r\n")]
    [InlineData("HTTP/1.1 banana\r\n\r\n")]
    public async Task A_server_that_lies_about_its_answer_is_told_and_not_believed(string answer)
    {
        await using var server = new LoopbackServer(r => r.RawAsync(answer));
        Assert.Equal(ExternalState.NoConnection, (await CheckAsync(server.Address("/a#part"), Quick with { Retries = 0 })).State);
    }

    [Fact]
    public async Task A_length_that_is_no_number_does_not_hide_the_page()
    {
        await using var server = new LoopbackServer(r => r.RawAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: -5\r\n\r\n<p id=part>"));
        Assert.Equal(ExternalState.Good, (await CheckAsync(server.Address("/a#part"), Quick)).State);
    }

    [Fact]
    public async Task An_endless_body_is_read_only_so_far()
    {
        await using var server = new LoopbackServer(r => r.EndlessAsync());
        Assert.Equal(ExternalState.Good, (await CheckAsync(server.Address("/a#part"), Quick)).State);
    }

    [Fact]
    public async Task Endless_headers_are_refused()
    {
        await using var server = new LoopbackServer(async r =>
        {
            await r.RawAsync("HTTP/1.1 200 OK\r\n");
            while (true) await r.RawAsync($"X: {new string('x', 8000)}\r\n");
        });
        Assert.Equal(ExternalState.NoConnection, (await CheckAsync(server.Address("/a"), Quick with { Retries = 0 })).State);
    }

    [Theory]
    [InlineData("/a#part", ExternalState.Good)]
    [InlineData("/a#old", ExternalState.Good)]
    [InlineData("/a#r%C3%A9sum%C3%A9", ExternalState.Good)]
    [InlineData("/a#:~:text=word", ExternalState.Good)]
    [InlineData("/a#top", ExternalState.Good)]
    [InlineData("/a#/route", ExternalState.Good)]
    [InlineData("/a#readme", ExternalState.Good)]
    [InlineData("/a#gone", ExternalState.FragmentMissing)]
    public async Task Fragments_are_looked_for_in_the_answer(string path, ExternalState expected)
    {
        await using var server = new LoopbackServer(r => r.PageAsync("<p id=part><a name=old></a><i id=résumé></i><i id=user-content-readme></i>"));
        Assert.Equal(expected, (await CheckAsync(server.Address(path), Quick)).State);
    }

    [Fact]
    public async Task Fragments_of_what_is_no_HTML_are_not_looked_for()
    {
        await using var server = new LoopbackServer(r => r.RespondAsync("200 OK", "Content-Type: application/pdf\r\n", "%PDF"));
        Assert.Equal(ExternalState.Good, (await CheckAsync(server.Address("/a#page=3"), Quick)).State);
    }

    [Theory]
    [InlineData("301 Moved", ExternalState.Moved)]
    [InlineData("308 Moved", ExternalState.Moved)]
    [InlineData("302 Found", ExternalState.Good)]
    [InlineData("307 For now", ExternalState.Good)]
    public async Task Only_a_move_for_good_is_told_with_the_new_address(string status, ExternalState expected)
    {
        await using var server = new LoopbackServer(r => r.Path == "/old" ? r.RespondAsync(status, "Location: /new\r\n") : r.PageAsync("<p>"));
        var result = await CheckAsync(server.Address("/old"), Quick);
        Assert.Equal(expected, result.State);
        Assert.Equal(expected == ExternalState.Moved ? server.Address("/new") : null, result.MovedTo);
    }

    [Theory]
    [InlineData("/circle")]
    [InlineData("/for-ever/1")]
    public async Task Redirects_without_end_are_given_up(string path)
    {
        await using var server = new LoopbackServer(r => r.RespondAsync("302 On", $"Location: {(r.Path == "/circle" ? "/circle" : r.Path + "1")}\r\n"));
        Assert.Equal(ExternalState.RedirectLoop, (await CheckAsync(server.Address(path), Quick)).State);
        Assert.InRange(server.Requests.Count, 1, 2 * (Quick.MostRedirects + 1));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_redirect_to_another_scheme_is_not_followed(string location)
    {
        await using var server = new LoopbackServer(r => r.RespondAsync("301 On", $"Location: {location}\r\n"));
        Assert.Equal(ExternalState.Gone, (await CheckAsync(server.Address("/a"), Quick)).State);
    }

    [Theory]
    [InlineData("Retry-After: 30\r\n", 30)]
    [InlineData("Retry-After: Sun, 22 Nov 2026 12:00:20 GMT\r\n", 20)]
    [InlineData("Retry-After: 0\r\n", 1)]
    [InlineData("Retry-After: Thu, 01 Jan 1970 00:00:00 GMT\r\n", 1)]
    [InlineData("Retry-After: soon\r\n", 1)]
    [InlineData("", 1)]
    public async Task A_busy_server_is_asked_again_after_the_pause_that_it_asks_for(string header, int seconds)
    {
        var count = 0;
        var clock = new SteppedClock(TimeSpan.FromSeconds(45));
        await using var server = new LoopbackServer(r => Interlocked.Increment(ref count) == 1 ? r.RespondAsync("429 Slowly", header) : r.PageAsync("<p>"));
        Assert.Equal(ExternalState.Good, (await CheckAsync(server.Address("/a"), Quick with { BackOff = TimeSpan.FromSeconds(1) }, clock)).State);
        Assert.Equal([TimeSpan.FromSeconds(seconds)], clock.Waits);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_stays_busy_is_asked_with_longer_and_longer_pauses_and_then_told()
    {
        var clock = new SteppedClock(TimeSpan.FromSeconds(45));
        await using var server = new LoopbackServer(r => r.RespondAsync("429 Slowly"));
        Assert.Equal(ExternalState.TooBusy, (await CheckAsync(server.Address("/a"), Quick with { BackOff = TimeSpan.FromSeconds(1), Retries = 3 }, clock)).State);
        Assert.Equal([1, 2, 4], clock.Waits.Select(w => w.TotalSeconds));
        Assert.Equal(["HEAD /a", "GET /a", "GET /a", "GET /a"], server.Requests);
    }

    [Fact]
    public async Task All_that_is_asked_of_a_busy_server_waits()
    {
        var clock = new SteppedClock(TimeSpan.FromSeconds(45));
        var times = new System.Collections.Concurrent.ConcurrentQueue<DateTimeOffset>();
        var count = 0;
        await using var server = new LoopbackServer(r =>
        {
            times.Enqueue(clock.GetUtcNow());
            return Interlocked.Increment(ref count) == 1 ? r.RespondAsync("429 Slowly", "Retry-After: 30\r\n") : r.PageAsync("<p>");
        });
        await CheckAllAsync([server.Address("/a"), server.Address("/b"), server.Address("/c")], Quick with { PerHost = 1 }, clock);
        Assert.All(times.Skip(1), time => Assert.InRange((time - times.First()).TotalSeconds, 30, 100));
    }

    [Fact]
    public async Task Between_two_requests_to_one_host_there_is_a_pause()
    {
        var clock = new SteppedClock(TimeSpan.FromSeconds(5));
        await using var server = new LoopbackServer(r => r.PageAsync("<p>"));
        await CheckAllAsync([.. Enumerable.Range(0, 5).Select(i => server.Address($"/{i}"))], Quick with { PerHost = 1, Delay = TimeSpan.FromSeconds(2) }, clock);
        Assert.Equal([2, 2, 2, 2], clock.Waits.Select(w => w.TotalSeconds));
    }

    [Fact]
    public async Task Different_hosts_do_not_wait_for_each_other()
    {
        var clock = new SteppedClock(TimeSpan.FromSeconds(5));
        await using var server = new LoopbackServer(r => r.PageAsync("<p>"));
        var options = Quick with { Delay = TimeSpan.FromSeconds(2), Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Loopback }) };
        var results = await CheckAllAsync([.. Enumerable.Range(0, 5).Select(i => $"http://host{i}.example:{server.Port}/")], options, clock);
        Assert.All(results, r => Assert.Equal(ExternalState.Good, r.State));
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task A_server_that_asks_for_a_long_pause_is_not_asked_again()
    {
        await using var server = new LoopbackServer(r => r.RespondAsync("503 Later", "Retry-After: 86400\r\n"));
        Assert.Equal(ExternalState.TooBusy, (await CheckAsync(server.Address("/a"), Quick)).State);
        Assert.InRange(server.Requests.Count, 1, 2);
    }

    [Fact]
    public async Task This_machine_is_not_asked_unless_a_setting_or_a_rule_allows_it()
    {
        await using var server = new LoopbackServer(r => r.PageAsync("<p>"));
        var strict = Quick with { AllowPrivate = false, Retries = 0 };
        foreach (var host in new[] { "127.0.0.1", "localhost", "127.1", "0x7f000001", "2130706433", "[::ffff:127.0.0.1]", "0.0.0.0" })
        {
            Assert.Equal((host, ExternalState.Forbidden), (host, (await CheckAsync($"http://{host}:{server.Port}/", strict)).State));
        }

        Assert.Empty(server.Requests);
        var allowed = strict with { Rules = [Rule("http://127.0.0.1:*", isAllowed: true)] };
        Assert.Equal(ExternalState.Good, (await CheckAsync(server.Address("/a"), allowed)).State);
    }

    [Fact]
    public async Task A_redirect_to_this_machine_is_not_followed()
    {
        await using var inner = new LoopbackServer(r => r.PageAsync("secret"));
        await using var server = new LoopbackServer(r => r.RespondAsync("302 On", $"Location: {inner.Address("/admin")}\r\n"));
        var options = Quick with { AllowPrivate = false, Retries = 0, Rules = [Rule(server.Address("/*"), isAllowed: true)] };
        Assert.Equal(ExternalState.Forbidden, (await CheckAsync(server.Address("/a"), options)).State);
        Assert.Empty(inner.Requests);
    }

    [Fact]
    public async Task IPv6_is_asked_where_the_machine_has_it()
    {
        if (!System.Net.Sockets.Socket.OSSupportsIPv6) return;
        await using var server = new LoopbackServer(r => r.PageAsync("<p>"), IPAddress.IPv6Loopback);
        Assert.Equal(ExternalState.Good, (await CheckAsync($"http://[::1]:{server.Port}/", Quick)).State);
        Assert.Equal(ExternalState.Forbidden, (await CheckAsync($"http://[::1]:{server.Port}/", Quick with { AllowPrivate = false })).State);
    }

    [Fact]
    public async Task A_certificate_that_nobody_knows_is_told()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
        await using var server = new LoopbackTlsServer(certificate);
        Assert.Equal(ExternalState.Insecure, (await CheckAsync($"https://127.0.0.1:{server.Port}/", Quick with { Retries = 0 })).State);
    }

    [Fact]
    public async Task The_whole_check_ends_in_its_time()
    {
        var clock = new SteppedClock(TimeSpan.FromSeconds(1));
        await using var server = new LoopbackServer(r =>
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            return r.HangAsync();
        });
        var results = await CheckAllAsync([.. Enumerable.Range(0, 200).Select(i => server.Address($"/{i}"))], Quick with { TotalTime = TimeSpan.FromSeconds(50) }, clock);
        Assert.All(results, r => Assert.Equal(ExternalState.NotAsked, r.State));
        Assert.InRange(server.Requests.Count, 1, 20);
    }

    [Fact]
    public async Task Only_so_many_requests_run_at_once_on_one_host()
    {
        var (running, most) = (0, 0);
        var pair = new TaskCompletionSource();
        await using var server = new LoopbackServer(async r =>
        {
            TaskCompletionSource mine;
            lock (Quick)
            {
                mine = pair;
                most = Math.Max(most, ++running);
                if (running == 2)
                {
                    pair = new TaskCompletionSource();
                    mine.SetResult();
                }
            }

            await mine.Task.WaitAsync(r.End); // Goes on when there are two.
            lock (Quick) running--;
            await r.PageAsync("<p>");
        });
        var results = await CheckAllAsync([.. Enumerable.Range(0, 30).Select(i => server.Address($"/{i}"))], Quick with { PerHost = 2 }, TimeProvider.System);
        Assert.All(results, r => Assert.Equal(ExternalState.Good, r.State));
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task A_host_of_no_name_is_told()
    {
        var options = Quick with { Retries = 0, Resolve = (_, _) => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound) };
        var result = await CheckAsync("https://www.exmaple.example/", options);
        Assert.Equal((ExternalState.NoHost, "no host of this name"), (result.State, result.Detail));
        Assert.Equal(ExternalState.NoHost, (await CheckAsync("https://www.exmaple.example/", options with { Resolve = (_, _) => Task.FromResult(Array.Empty<IPAddress>()) })).State);
    }

    [Fact]
    public async Task A_name_of_a_private_address_is_not_asked_and_a_second_answer_gains_nothing()
    {
        await using var server = new LoopbackServer(r => r.PageAsync("secret"));
        var asked = 0;
        var options = Quick with
        {
            AllowPrivate = false,
            Retries = 0,
            Resolve = (_, _) => Task.FromResult(new[] { Interlocked.Increment(ref asked) == 1 ? IPAddress.Loopback : IPAddress.Parse("192.168.1.1") }),
        };
        var result = await CheckAsync($"http://inside.example:{server.Port}/", options);
        Assert.Equal((ExternalState.Forbidden, "inside.example is 127.0.0.1, which is not a public address"), (result.State, result.Detail));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Of_several_addresses_the_next_is_tried_when_one_does_not_answer()
    {
        await using var server = new LoopbackServer(r => r.PageAsync("<p>"));
        var options = Quick with { Retries = 0, Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse("127.0.0.2"), IPAddress.Loopback }) };
        Assert.Equal(ExternalState.Good, (await CheckAsync($"http://two.example:{server.Port}/", options)).State);
    }

    [Fact]
    public async Task A_name_in_other_letters_is_asked_for_as_the_network_writes_it()
    {
        await using var server = new LoopbackServer(r => r.PageAsync("<p>"));
        var asked = "";
        var options = Quick with { Resolve = (host, _) => Task.FromResult(new[] { (asked = host).Length > 0 ? IPAddress.Loopback : IPAddress.None }) };
        Assert.Equal(ExternalState.Good, (await CheckAsync($"http://københavn.example:{server.Port}/å?ä=ö", options)).State);
        Assert.Equal("xn--kbenhavn-54a.example", asked);
        Assert.Equal(["HEAD /%C3%A5?%C3%A4=%C3%B6"], server.Requests);
    }

    [Theory]
    [InlineData("301 Moved", "", ExternalState.Refused)]
    [InlineData("301 Moved", "Location: http://[\r\n", ExternalState.Refused)]
    [InlineData("301 Moved", "Location: https:\r\n", ExternalState.Gone)]
    public async Task A_redirect_to_nothing_is_told(string status, string header, ExternalState expected)
    {
        await using var server = new LoopbackServer(r => r.RespondAsync(status, header));
        Assert.Equal(expected, (await CheckAsync(server.Address("/a"), Quick with { Retries = 0 })).State);
    }

    [Fact]
    public async Task A_page_that_moved_keeps_its_part()
    {
        await using var server = new LoopbackServer(r => r.Path == "/old" ? r.RespondAsync("301 Moved", "Location: /new\r\n") : r.PageAsync("<p id=part>"));
        var result = await CheckAsync(server.Address("/old#part"), Quick);
        Assert.Equal((ExternalState.Moved, server.Address("/new#part")), (result.State, result.MovedTo));
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_much_is_read_only_so_far()
    {
        using var packed = new MemoryStream();
        await using (var zip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++) await zip.WriteAsync(zeros);
        }

        await using var server = new LoopbackServer(async r =>
        {
            await r.RawAsync($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\nConnection: close\r\n\r\n");
            await r.Client.GetStream().WriteAsync(packed.ToArray(), r.End);
        });
        Assert.Equal(ExternalState.Good, (await CheckAsync(server.Address("/a#part"), Quick)).State);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><table><a href=x><svg>")]
    [InlineData("<!--<script>\"'&#x;")]
    public async Task Hostile_answers_are_read_to_their_end(string piece)
    {
        await using var server = new LoopbackServer(r => r.PageAsync(string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length))));
        Assert.Equal(ExternalState.FragmentMissing, (await CheckAsync(server.Address("/a#part"), Quick with { MostBytes = 4 << 20 })).State);
    }

    [Fact]
    public async Task The_encoding_that_a_server_names_counts()
    {
        await using var server = new LoopbackServer(async r =>
        {
            await r.RawAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\nConnection: close\r\nContent-Length: 10\r\n\r\n");
            await r.Client.GetStream().WriteAsync(System.Text.Encoding.Latin1.GetBytes("<p id=\"å\">"), r.End);
        });
        Assert.Equal(ExternalState.Good, (await CheckAsync(server.Address("/a#%C3%A5"), Quick)).State);
    }

    [Fact]
    public async Task What_is_remembered_is_asked_again_when_it_is_old()
    {
        await using var server = new LoopbackServer(r => r.PageAsync("<p>"));
        var clock = new SteppedClock();
        var cache = new ExternalCache();
        var checker = new ExternalChecker(Quick with { CacheDays = 7 }, clock, cache);
        await checker.CheckAsync([server.Address("/a")]);
        clock.Advance(TimeSpan.FromDays(6.9));
        Assert.True((await checker.CheckAsync([server.Address("/a")]))[0].IsRemembered);
        clock.Advance(TimeSpan.FromDays(0.2));
        Assert.False((await checker.CheckAsync([server.Address("/a")]))[0].IsRemembered);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_rule_that_has_ended_counts_no_more()
    {
        await using var server = new LoopbackServer(r => r.RespondAsync("404 No"));
        var clock = new SteppedClock();
        var rule = new LinkRule(server.Address("/*"), "test", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), false, default);
        Assert.Equal(ExternalState.Ignored, (await CheckAsync(server.Address("/a"), Quick with { Rules = [rule] }, clock)).State);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(ExternalState.Gone, (await CheckAsync(server.Address("/a"), Quick with { Rules = [rule] }, clock)).State);
    }

    [Fact]
    public async Task What_is_remembered_or_ignored_is_not_asked()
    {
        await using var server = new LoopbackServer(r => r.PageAsync("<p>"));
        var cache = new ExternalCache();
        await new ExternalChecker(Quick, TimeProvider.System, cache).CheckAsync([server.Address("/a")]);
        var again = ExternalCache.Parse(cache.Format());
        var options = Quick with { Rules = [Rule(server.Address("/b*"), isAllowed: false)] };
        var results = await new ExternalChecker(options, TimeProvider.System, again).CheckAsync([server.Address("/a"), server.Address("/b?x"), "mailto:a@b.example", "ftp://x.example"]);
        Assert.Equal([ExternalState.Good, ExternalState.Ignored], results.Select(r => r.State));
        Assert.True(results[0].IsRemembered);
        Assert.Equal(["HEAD /a"], server.Requests);
    }

    [Fact]
    public async Task A_failure_is_asked_again_at_the_next_check()
    {
        await using var server = new LoopbackServer(r => r.RespondAsync("404 No"));
        var cache = new ExternalCache();
        var checker = new ExternalChecker(Quick, TimeProvider.System, cache);
        await checker.CheckAsync([server.Address("/a")]);
        await checker.CheckAsync([server.Address("/a")]);
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"links\":{\"http://a\":{\"state\":7}}}")]
    [InlineData("{\"links\":{\"http://a\":3}}")]
    public void A_damaged_memory_is_an_empty_one(string json) =>
        Assert.Equal(new ExternalCache().Format(), ExternalCache.Parse(System.Text.Encoding.UTF8.GetBytes(json)).Format());

    private static LinkRule Rule(string pattern, bool isAllowed) => new(pattern, "test", DateOnly.MaxValue, isAllowed, default);

    private static async Task<ExternalResult> CheckAsync(string address, ExternalOptions options, TimeProvider? clock = null) =>
        Assert.Single(await CheckAllAsync([address], options, clock ?? TimeProvider.System));

    private static Task<IReadOnlyList<ExternalResult>> CheckAllAsync(IReadOnlyList<string> addresses, ExternalOptions options, TimeProvider clock) =>
        new ExternalChecker(options, clock, new ExternalCache()).CheckAsync(addresses);

    private sealed class LoopbackTlsServer : IAsyncDisposable
    {
        private readonly System.Net.Sockets.TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _loop;

        public LoopbackTlsServer(X509Certificate2 certificate)
        {
            _listener.Start();
            _loop = AcceptAsync(certificate);
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        private async Task AcceptAsync(X509Certificate2 certificate)
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsServerAsync(certificate).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
