using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Json;
using Serilog.Settings.Configuration;

namespace CooperationPortal.Web.Setup;

/// <summary>
/// Serilog behind Microsoft's logging: why it is wired by hand, docs/decisions/0002-pruned-packages.md.
/// </summary>
public static class Logging
{
    private const string ForPeople = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>
    /// Lines for people in Development, one JSON object a line elsewhere. Levels: section <c>Serilog</c>.
    /// </summary>
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        var sinks = new ConfigurationReaderOptions(typeof(ConsoleLoggerConfigurationExtensions).Assembly);
        var log = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration, sinks)
            .Enrich.FromLogContext()
            .Enrich.With<WithoutAddress>();

        // On the error stream, so that what a command prints can be piped.
        const LogEventLevel ErrorStreamFrom = LogEventLevel.Verbose;
        log = builder.Environment.IsDevelopment()
            ? log.WriteTo.Console(outputTemplate: ForPeople, standardErrorFromLevel: ErrorStreamFrom)
            : log.WriteTo.Console(new JsonFormatter(renderMessage: true), standardErrorFromLevel: ErrorStreamFrom);
        builder.Services.AddSingleton<ILoggerFactory>(_ => new SerilogLoggerFactory(log.CreateLogger(), dispose: true));
    }

    /// <summary>The host adds the path to each event of a request; see <see cref="RequestLog"/> why it is not kept.</summary>
    private sealed class WithoutAddress : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
            logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
