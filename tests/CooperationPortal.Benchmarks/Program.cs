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
    default:
        Console.Error.WriteLine("What can be measured: search [--misses]");
        return 2;
}

await TestServer.StopAsync();
return 0;
