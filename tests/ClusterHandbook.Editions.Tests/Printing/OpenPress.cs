using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions.Pdf;
using ClusterHandbook.Editions.Printing;
using ClusterHandbook.Editions.Tests.Oracles;
using ClusterHandbook.Testing;

namespace ClusterHandbook.Editions.Tests.Printing;

/// <summary>One browser for all tests of a class.</summary>
public sealed class OpenPress : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private PrintingPress? _press;

    public async Task InitializeAsync()
    {
        if (TestBrowser.Program is null && !Oracle.IsRequired) return;
        _press = await PrintingPress.StartAsync(DiskFileSystem.Instance, TestBrowser.Places, _folder["profile"], TimeProvider.System, true, default);
    }

    public async Task DisposeAsync()
    {
        if (_press is not null) await _press.DisposeAsync();
        _folder.Dispose();
    }

    internal async Task<WithDiagnostics<PrintedEdition>> PrintAsync(string html, params FieldBox[] fields)
    {
        var information = new DocumentInformation("One", "", "", "en", null, "ClusterHandbook");
        return await _press!.PrintAsync(new PrintOrder(html, information, new SourceText("input/editions/one.yml", "")) { Fields = fields }, (_, _) => { }, default);
    }

    /// <summary>What a program says of a file.</summary>
    internal string Judge(PrintedEdition edition, string program)
    {
        _folder.With("one.pdf", edition.Pdf.ToArray());
        return Oracle.Run(program, _folder["one.pdf"]).Output;
    }
}
