using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CooperationPortal.Benchmarks.Pages;

namespace CooperationPortal.Benchmarks.Limit;

/// <summary>
/// A running portal beside <see cref="LimitPages"/> on the same database and in the same run: what a page costs beyond the
/// least that its data cost. The portal's pages are made anew for each request; those that the limit has too are also asked for as
/// readers without an account get them, who all get one page until a record changes.
/// </summary>
internal static partial class LimitBenchmark
{
    private const int Connections = 8;
    private const int DeepPages = 40;

    private const int MostWarmUps = 10;
    private const double Steady = 1.05;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(6);

    public static async Task RunAsync(Uri portal, string connection)
    {
        using var limit = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "limit-server", connection }, RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        var bare = new Uri((await limit.StandardOutput.ReadLineAsync())!);
        var reference = await limit.StandardOutput.ReadLineAsync();
        using var client = NewClient();
        using var kept = NewClient();

        // A cookie that the portal does not know makes it serve a page of one's own.
        client.DefaultRequestHeaders.Add("Cookie", "measure=1");
        (string Name, string Path, string? Bare)[] pages =
        [
            ("home", "/ru", null),
            ("list", "/ru/agreements", "/list"),
            ("list, 40 pages deep", await DeepAsync(client, portal), "/list?before=2015-01-01"),
            ("list of a country", "/ru/agreements?country=RU", null),
            ("detail", $"/ru/agreements/{reference}", $"/detail?reference={reference}"),
            ("list by a word, with its choices", "/ru/agreements?words=кардиология", "/search?word=kardiolog"),
            ("search of everything", "/ru/search?q=кардиология", null),
            ("statistics", "/ru/statistics", "/statistics"),
            ("list of a specialty", "/ru/agreements?specialty=cardiology", null),
            ("list of a specialty, a country and a state", "/ru/agreements?specialty=cardiology&country=UZ&signed=true", null),
            ("promises of a specialty that are late", "/ru/commitments?specialty=cardiology&state=Overdue", null),
            ("visits out of a country", "/ru/visits?region=ru&direction=Outgoing", null),
            ("specialty", "/ru/subjects/specialty/cardiology", null),
            ("map of a kind of cooperation", "/ru/map?activity=JointResearch", null),
            ("visit", await FirstAsync(client, portal, "/ru/visits"), null),
            ("framework", await FirstAsync(client, portal, "/ru/agreements?type=FrameworkRegional&signed=true"), null),
        ];
        Console.WriteLine("| page | bytes | pages/s | p50, ms | p99, ms | processor, ms a page | of the limit | kept, of the limit |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var (name, path, barePath) in pages)
        {
            await TellAsync(client, kept, name, new Uri(portal, path), barePath is null ? null : new Uri(bare, barePath));
        }

        limit.StandardInput.Close();
        await limit.WaitForExitAsync();
    }

    private static async Task TellAsync(HttpClient client, HttpClient kept, string name, Uri page, Uri? bare)
    {
        var bytes = (await client.GetByteArrayAsync(page)).Length;
        var (load, cost) = await MeasureAsync(client, page);
        var shares = bare is null ? "– | –" : await SharesAsync(client, load, (await MeasureAsync(kept, page)).Load, bare);
        Console.WriteLine($"| {name} | {bytes} | {load.PerSecond:0} | {load.Median:0} | {load.P99:0} | {cost:0.0} | {shares} |");
    }

    private static async Task<string> SharesAsync(HttpClient client, Load anew, Load kept, Uri bare)
    {
        try
        {
            var (least, cost) = await MeasureAsync(client, bare);
            return $"{anew.PerSecond / least.PerSecond:0.00} of {least.PerSecond:0} ({cost:0.0} ms) | {kept.PerSecond / least.PerSecond:0.0}";
        }
        catch (HttpRequestException)
        {
            return "the limit gave up | –";
        }
    }

    private static HttpClient NewClient() => new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = Connections, UseCookies = false, AutomaticDecompression = DecompressionMethods.None,
    });

    /// <summary>With what the machine worked for a page, the work of asking taken off: nothing else may run meanwhile.</summary>
    private static async Task<(Load Load, double Milliseconds)> MeasureAsync(HttpClient client, Uri address)
    {
        await WarmUpAsync(client, address);
        var (machine, own) = (Busy(), Process.GetCurrentProcess().TotalProcessorTime);
        var load = await Load.MeasureAsync(client, address, Connections, Duration);
        var spent = Busy() - machine - (Process.GetCurrentProcess().TotalProcessorTime - own);
        return (load, spent.TotalMilliseconds / (load.PerSecond * Duration.TotalSeconds));
    }

    /// <summary>
    /// Until it becomes no faster: .NET compiles what runs often twice, the second time while it runs, and of a page that is a
    /// good part of its first thousands of requests.
    /// </summary>
    private static async Task WarmUpAsync(HttpClient client, Uri address)
    {
        var (before, now) = (0.0, (await Load.MeasureAsync(client, address, Connections, Duration)).PerSecond);
        for (var more = 1; more < MostWarmUps && now > before * Steady; more++)
        {
            (before, now) = (Math.Max(before, now), (await Load.MeasureAsync(client, address, Connections, Duration)).PerSecond);
        }
    }

    /// <summary>How long all processors together have worked, by the first line of /proc/stat: hundredths of a second.</summary>
    private static TimeSpan Busy()
    {
        var ticks = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(long.Parse).ToArray();
        return TimeSpan.FromMilliseconds(10 * (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]));
    }

    private static async Task<string> DeepAsync(HttpClient client, Uri portal)
    {
        var path = "/ru/agreements";
        for (var page = 0; page < DeepPages; page++)
        {
            var next = NextLink().Match(await client.GetStringAsync(new Uri(portal, path)));
            path = next.Success ? WebUtility.HtmlDecode(next.Groups[1].Value) : path;
        }

        return path;
    }

    /// <summary>The first record of a list.</summary>
    private static async Task<string> FirstAsync(HttpClient client, Uri portal, string list)
    {
        var (path, page) = (list.Split('?')[0], await client.GetStringAsync(new Uri(portal, list)));
        return RecordLink().Matches(page).Select(m => m.Groups[1].Value).First(href => href.StartsWith($"{path}/", StringComparison.Ordinal));
    }

    [GeneratedRegex("href=\"([^\"?]*-[0-9]{4}-[0-9]+)\"")]
    private static partial Regex RecordLink();

    [GeneratedRegex("href=\"([^\"]*[?&](?:amp;)?after=[^\"]*)\"")]
    private static partial Regex NextLink();
}
