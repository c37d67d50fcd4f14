using System.Collections.Concurrent;
using System.Diagnostics;

namespace CooperationPortal.Benchmarks.Pages;

/// <summary>What one address took under load.</summary>
/// <param name="PerSecond">Answers a second, of all connections together.</param>
/// <param name="Median">Milliseconds within which half of the answers came.</param>
/// <param name="P99">Milliseconds within which 99 of 100 answers came.</param>
internal sealed record Load(double PerSecond, double Median, double P99)
{
    /// <summary>Asks for the address again and again from each connection until the time is over.</summary>
    /// <exception cref="HttpRequestException">An answer was not 200.</exception>
    public static async Task<Load> MeasureAsync(HttpClient client, Uri address, int connections, TimeSpan duration)
    {
        var times = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < duration)
            {
                var begun = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync(address);
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        })));
        var sorted = times.Order().ToList();

        return new Load(sorted.Count / watch.Elapsed.TotalSeconds, sorted[sorted.Count / 2], sorted[sorted.Count * 99 / 100]);
    }
}
