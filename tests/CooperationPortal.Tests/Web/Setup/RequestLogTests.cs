using System.Collections.Concurrent;
using System.Globalization;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Run;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CooperationPortal.Tests.Web.Setup;

public sealed class RequestLogTests : IAsyncLifetime
{
    private readonly Recorder _recorder = new();
    private string _database = "";

    public async Task InitializeAsync() => _database = await TestServer.CreateDatabaseAsync();

    public Task DisposeAsync() => TestServer.DropDatabaseAsync(_database);

    [Fact]
    public async Task Request_LogsTheRouteAndNothingOfTheAddress()
    {
        await using var factory = new PortalFactory(_database, s => s.AddSingleton<ILoggerFactory>(_recorder));
        using var client = factory.CreateClient();

        await client.GetAsync("/ru/search-for-somebody?q=Ivanov");
        await client.GetAsync("/health/live?token=secret");

        _recorder.Requests.ShouldContain(line => line.StartsWith("Information: GET {**path} answered 404 in "));
        _recorder.Requests.ShouldContain(line => line.StartsWith("Debug: GET /health/live answered 200 in "));
        string.Concat(_recorder.Requests).ShouldSatisfyAllConditions(
            lines => lines.ShouldNotContain("Ivanov"),
            lines => lines.ShouldNotContain("somebody"),
            lines => lines.ShouldNotContain("secret"));
    }

    [Fact]
    public async Task KeptPages_AreCountedInOneEvent()
    {
        var settings = new Dictionary<string, string> { ["Portal:PageCacheMegabytes"] = "8" };
        await using (var factory = new PortalFactory(_database, s => s.AddSingleton<ILoggerFactory>(_recorder), settings: settings))
        {
            using var client = factory.CreateClient();
            await Eventually.BecomesAsync(async () =>
            {
                (await client.GetAsync("/ru/regions")).EnsureSuccessStatusCode();
                return _recorder.Requests.Any(IsKept);
            });
            await client.GetAsync("/ru/regions");
        }

        var kept = _recorder.Requests.Count(IsKept);
        kept.ShouldBeGreaterThan(1);
        _recorder.Requests.ShouldContain(line => line.StartsWith("Information: GET {lang:lang}/regions answered 200 in "));
        _recorder.Requests.Where(line => line.EndsWith("kept pages were sent", StringComparison.Ordinal))
            .Sum(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)).ShouldBe(kept);

        static bool IsKept(string line) => line.StartsWith("Debug: GET (none) answered 200 in ", StringComparison.Ordinal);
    }

    private sealed class Recorder : ILoggerFactory
    {
        public ConcurrentQueue<string> Requests { get; } = new();

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) =>
            new Log(categoryName == "CooperationPortal.Requests" ? Requests : null);

        public void Dispose()
        {
        }
    }

    private sealed class Log(ConcurrentQueue<string>? lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            lines?.Enqueue($"{logLevel}: {formatter(state, exception)}");
    }
}
