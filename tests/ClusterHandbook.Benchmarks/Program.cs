// Benchmarks, run by hand:
//   dotnet run -c Release --project tests/ClusterHandbook.Benchmarks -- sites [PAGES …]      whole builds, 100 1000 10000
//   dotnet run -c Release --project tests/ClusterHandbook.Benchmarks -- beside PROGRAM [PAGES …]  the same in turn with another published program
//   dotnet run -c Release --project tests/ClusterHandbook.Benchmarks -- links [PAGES …]      check --site on them, 1000 10000
//   dotnet run -c Release --project tests/ClusterHandbook.Benchmarks -- queries [PAGES …]    searching them in a browser, 1000 10000
//   dotnet run -c Release --project tests/ClusterHandbook.Benchmarks -- print [PAIRS]        the complete PDF beside a plain print of its HTML, 9
//   dotnet run -c Release --project tests/ClusterHandbook.Benchmarks -- generate PAGES DIR   one of their sites alone
//   dotnet run -c Release --project tests/ClusterHandbook.Benchmarks -- templates-cold           a template's first pages in a fresh process
//   dotnet run -c Release --project tests/ClusterHandbook.Benchmarks -- --filter '*'         everything else
using System.Globalization;
using BenchmarkDotNet.Running;
using ClusterHandbook.Benchmarks;
using ClusterHandbook.Benchmarks.Searches;
using ClusterHandbook.Benchmarks.Sites;
using ClusterHandbook.Testing;

switch (args)
{
    case ["sites", .. var sizes] when OperatingSystem.IsLinux():
        return await SiteBenchmark.RunAsync(
            Path.Combine(Repository.Root, "artifacts", "handbook", "handbook"),
            Path.Combine(Repository.Root, "artifacts", "bench"),
            sizes.Length == 0 ? [100, 1000, 10_000] : [.. sizes.Select(Number)]);
    case ["beside", var other, .. var besideSizes] when OperatingSystem.IsLinux():
        return await PairedBenchmark.RunAsync(
            Path.Combine(Repository.Root, "artifacts", "handbook", "handbook"), other,
            Path.Combine(Repository.Root, "artifacts", "bench"),
            besideSizes.Length == 0 ? [100, 1000, 10_000] : [.. besideSizes.Select(Number)]);
    case ["links", .. var linkSizes] when OperatingSystem.IsLinux():
        return await LinkBenchmark.RunAsync(
            Path.Combine(Repository.Root, "artifacts", "handbook", "handbook"),
            Path.Combine(Repository.Root, "artifacts", "bench"),
            linkSizes.Length == 0 ? [1000, 10_000] : [.. linkSizes.Select(Number)]);
    case ["queries", .. var querySizes] when OperatingSystem.IsLinux():
        return await QueryBenchmark.RunAsync(
            Path.Combine(Repository.Root, "artifacts", "handbook", "handbook"),
            Path.Combine(Repository.Root, "artifacts", "bench"),
            querySizes.Length == 0 ? [1000, 10_000] : [.. querySizes.Select(Number)]);
    case ["print", .. var pairs] when OperatingSystem.IsLinux():
        return await PrintBenchmark.RunAsync(
            Path.Combine(Repository.Root, "artifacts", "handbook", "handbook"),
            Environment.GetEnvironmentVariable("CHROME") ?? "chromium",
            Path.Combine(Repository.Root, "artifacts", "bench", "print"),
            pairs.Length == 0 ? 9 : Number(pairs[0]));
    case ["sites" or "beside" or "links" or "queries" or "print", ..]:
        Console.Error.WriteLine($"{args[0]}: memory is measured on Linux only");
        return 1;
    case ["generate", var pages, var folder]:
        Console.WriteLine(SiteGenerator.Generate(Number(pages), folder));
        return 0;
    case ["templates-cold"]:
        Console.WriteLine(TemplatesColdStart.Measure());
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(SiteGenerator).Assembly).Run(args);
        return 0;
}

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
