using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CooperationPortal.Tests.Support.Providers;

/// <summary>All that a portal with the settings it is shipped with would log, exceptions in full.</summary>
public sealed class LogRecorder : ILoggerFactory
{
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>What was logged of the last refusal.</summary>
    public string Last => lines.Last(line => line.Contains("refused", StringComparison.Ordinal));

    public string All => string.Join('\n', lines);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => new Log(
        lines, categoryName.StartsWith("Microsoft", StringComparison.Ordinal) || categoryName.StartsWith("System", StringComparison.Ordinal)
            ? LogLevel.Warning
            : LogLevel.Information);

    public void Dispose()
    {
    }

    private sealed class Log(ConcurrentQueue<string> lines, LogLevel least) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

        void ILogger.Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lines.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }
    }
}
