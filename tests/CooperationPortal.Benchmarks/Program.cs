using CooperationPortal.Benchmarks.Pages;
using CooperationPortal.Benchmarks.Search;
using CooperationPortal.Tests.Support.Database;

// dotnet run -c Release --project tests/CooperationPortal.Benchmarks -- search
switch (args)
{
    case ["search"]:
        await SearchBenchmark.RunAsync(showMisses: false);
        break;
    case ["search", "--misses"]:
        await SearchBenchmark.RunAsync(showMisses: true);
        break;
    case ["pages", var address] when Uri.TryCreate(address, UriKind.Absolute, out var portal):
        await PagesBenchmark.RunAsync(portal);
        break;
    default:
        Console.Error.WriteLine("What can be measured: search [--misses], pages http://localhost:5080 (of a running portal)");
        return 2;
}

await TestServer.StopAsync();
return 0;
