using CooperationPortal.Benchmarks.Lighthouse;
using CooperationPortal.Benchmarks.Limit;
using CooperationPortal.Benchmarks.Pages;
using CooperationPortal.Benchmarks.Search;
using CooperationPortal.Tests.Support.Database;

// dotnet run -c Release --project tests/CooperationPortal.Benchmarks -- search
switch (args)
{
    case ["search"]:
        await SearchBenchmark.RunAsync(showMisses: false);
        break;
    case ["search", "--misses", .. var sets]:
        await SearchBenchmark.RunAsync(showMisses: true, sets);
        break;
    case ["pages", var address] when Uri.TryCreate(address, UriKind.Absolute, out var portal):
        await PagesBenchmark.RunAsync(portal);
        break;
    case ["limit", var address, var connection] when Uri.TryCreate(address, UriKind.Absolute, out var portal):
        await LimitBenchmark.RunAsync(portal, connection);
        break;
    case ["lighthouse", var address] when Uri.TryCreate(address, UriKind.Absolute, out var portal):
        await LighthouseBenchmark.RunAsync(portal);
        break;
    case [BareServer.Command, var file]:
        await BareServer.RunAsync(file);
        break;
    case ["limit-server", var connection]:
        await LimitServer.RunAsync(connection);
        break;
    default:
        Console.Error.WriteLine("""
            What can be measured: search [--misses [SET or FILE ...]]
              pages http://localhost:5080              of a running portal
              limit http://localhost:5080 CONNECTION   the same beside the least that its database costs
              lighthouse http://localhost:5080         how a telephone sees it
            """);
        return 2;
}

await TestServer.StopAsync();
return 0;
