using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CooperationPortal.Benchmarks.Lighthouse;

/// <summary>
/// What Lighthouse says of a running portal on the telephone that it imitates, and what a first visit fetches. npm fetches Lighthouse;
/// the browser is Debian's, or the one that the variable CHROMIUM names.
/// </summary>
internal static partial class LighthouseBenchmark
{
    private const string Version = "12.8.2";

    private static readonly string[] Categories = ["performance", "accessibility", "best-practices", "seo"];

    /// <exception cref="InvalidOperationException">Lighthouse could not be run, or could not load a page.</exception>
    public static async Task RunAsync(Uri portal)
    {
        using var client = new HttpClient { BaseAddress = portal };
        var agreement = RecordLink().Match(await client.GetStringAsync("/ru/agreements")).Groups[1].Value;
        string[] paths =
        [
            "/ru", "/ru/agreements", agreement, "/ru/map", "/ru/search?q=кардиология", "/uz/regions/uz-qr", "/en/partnerships", "/zh/statistics",
            "/ru/commitments", "/en/calendar",
        ];
        Console.WriteLine("| page | performance, accessibility, best practices, SEO | LCP, s | CLS | KB | files |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var path in paths)
        {
            using var report = JsonDocument.Parse(await RunAsync(new Uri(portal, path).AbsoluteUri));
            Console.WriteLine($"| {path} | {Tell(report.RootElement)} |");
        }
    }

    private static string Tell(JsonElement report)
    {
        var audits = report.GetProperty("audits");
        var scores = Categories.Select(c => report.GetProperty("categories").GetProperty(c).GetProperty("score").GetDouble() * 100);
        var fetched = audits.GetProperty("network-requests").GetProperty("details").GetProperty("items");
        return string.Join(
            " | ",
            string.Join(", ", scores.Select(s => $"{s:0}")),
            $"{Value("largest-contentful-paint") / 1000:0.0}",
            $"{Value("cumulative-layout-shift"):0.###}",
            $"{Value("total-byte-weight") / 1024:0.0}",
            fetched.GetArrayLength());

        double Value(string audit) => audits.GetProperty(audit).GetProperty("numericValue").GetDouble();
    }

    private static async Task<string> RunAsync(string address)
    {
        using var npx = Process.Start(new ProcessStartInfo("npx")
        {
            ArgumentList =
            {
                "--yes", $"lighthouse@{Version}", address, "--output=json", "--quiet", "--chrome-flags=--headless --no-sandbox",
            },
            Environment = { ["CHROME_PATH"] = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium-headless-shell" },
            RedirectStandardOutput = true,
        })!;
        var report = await npx.StandardOutput.ReadToEndAsync();
        await npx.WaitForExitAsync();
        return npx.ExitCode == 0 ? report : throw new InvalidOperationException($"Lighthouse ended with {npx.ExitCode} at {address}.");
    }

    [GeneratedRegex("href=\"(/ru/agreements/[^\"?/]*-[0-9]{4}-[0-9]+)\"")]
    private static partial Regex RecordLink();
}
