using System.Net;

namespace CooperationPortal.Benchmarks.Pages;

/// <summary>
/// How fast a running portal sends its public pages under load, once made for each reader anew and once kept, beside a server
/// that sends the same bytes and does nothing else, in the same run.
/// </summary>
internal static class PagesBenchmark
{
    private const int Connections = 16;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    // One after the other and again, so that what else the machine does meets both; the median counts.
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private static readonly string[] Paths =
    [
        "/ru", "/ru/agreements", "/ru/agreements?country=RU", "/ru/agreements?year=2014&country=UZ", "/ru/visits",
        "/ru/commitments", "/ru/institutions", "/ru/partnerships", "/ru/map", "/ru/statistics", "/ru/regions/ru-sam",
        "/ru/search?q=кардиология",
    ];

    public static async Task RunAsync(Uri portal)
    {
        using var kept = NewClient();
        using var anew = NewClient();

        // A cookie that the portal does not know makes it serve a page of one's own.
        anew.DefaultRequestHeaders.Add("Cookie", "measure=1");
        Console.WriteLine("| page | bytes | anew, pages/s | median, ms | p99, ms | kept, pages/s | of the same bytes |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var path in Paths)
        {
            await Load.MeasureAsync(anew, new Uri(portal, path), Connections, WarmUp);
        }

        foreach (var path in Paths)
        {
            var address = new Uri(portal, path);
            using var page = await kept.GetAsync(address);
            var length = (await page.Content.ReadAsByteArrayAsync()).Length;
            var made = await MeasureAsync(anew, address);
            using var bare = await BareServer.StartAsync(page);
            var sent = await InTurnsAsync(kept, address, bare.Address);
            Console.WriteLine(
                $"| {path} | {length} | {made.PerSecond:0} | {made.Median:0} | {made.P99:0} "
                + $"| {Median(sent.Select(s => s.Portal)):0} | {Median(sent.Select(s => s.Portal / s.Bare)):0.00} |");
        }
    }

    /// <summary>How many a second the portal and the bare server send, round by round.</summary>
    private static async Task<IReadOnlyList<(double Portal, double Bare)>> InTurnsAsync(HttpClient client, Uri portal, Uri bare)
    {
        await Load.MeasureAsync(client, portal, Connections, WarmUp);
        await Load.MeasureAsync(client, bare, Connections, WarmUp);
        var rounds = new List<(double Portal, double Bare)>();
        for (var i = 0; i < Rounds; i++)
        {
            rounds.Add((
                (await Load.MeasureAsync(client, portal, Connections, Round)).PerSecond,
                (await Load.MeasureAsync(client, bare, Connections, Round)).PerSecond));
        }

        return rounds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static async Task<Load> MeasureAsync(HttpClient client, Uri address)
    {
        await Load.MeasureAsync(client, address, Connections, WarmUp);

        return await Load.MeasureAsync(client, address, Connections, Duration);
    }

    private static HttpClient NewClient() => new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = Connections, UseCookies = false, AutomaticDecompression = DecompressionMethods.None,
    });
}
