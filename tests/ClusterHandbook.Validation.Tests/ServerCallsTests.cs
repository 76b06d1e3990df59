using System.Text;
using ClusterHandbook.Validation.Pages;
using Xunit;

namespace ClusterHandbook.Validation.Tests;

public sealed class ServerCallsTests
{
    [Theory]
    [InlineData("fetch('x.json')")]
    [InlineData("const a = 1 / 2; fetch(a)")]
    [InlineData("if (fetch(a)) { run(); }")]
    [InlineData("const s = `in ${fetch(a)} text`;")]
    [InlineData("return /['\"]/.test(a) || window.fetch(a)")]
    [InlineData("const r = new XMLHttpRequest();")]
    public void What_asks_a_server_is_found(string script) => Assert.Single(ServerCalls.Find(Encoding.UTF8.GetBytes(script))!);

    [Theory]
    [InlineData("put(\"t1\", \"`fetch(` does nothing\");")]
    [InlineData("// fetch(a)\nrun();")]
    [InlineData("/* once:\n fetch(a) */ run();")]
    [InlineData("const o = { async fetch(name) { return name; } };")]
    [InlineData("shards.fetch(name);")]
    [InlineData("const s = 'it\\'s fetch(a)';")]
    [InlineData("const s = `fetch(a) ${b} fetch(c)`;")]
    [InlineData("const p = /fetch(a)/;")]
    public void What_only_speaks_of_it_is_not(string script) => Assert.Null(ServerCalls.Find(Encoding.UTF8.GetBytes(script)));

    [Theory]
    [InlineData("'open")]
    [InlineData("`open ${ `again ${")]
    [InlineData("/* open")]
    [InlineData("/[/")]
    [InlineData("}}}}")]
    public void A_script_that_is_cut_off_keeps_its_length(string script) =>
        Assert.Equal(script.Length, ScriptCode.Of(Encoding.UTF8.GetBytes(script)).Length);
}
