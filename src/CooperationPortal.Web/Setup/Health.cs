using CooperationPortal.Core.Data;
using CooperationPortal.Web.Mail;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CooperationPortal.Web.Setup;

/// <summary>
/// Whether the process lives, and whether it can serve: for the proxy and for whoever restarts it. Whether mail goes out:
/// for whoever watches.
/// </summary>
public static class Health
{
    private const string Database = "database";
    private const string Mail = "mail";

    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseHealth>(Database, timeout: TimeSpan.FromSeconds(3))
            .AddCheck<MailHealth>(Mail, timeout: TimeSpan.FromSeconds(3));

    public static void MapHealth(this WebApplication app)
    {
        var read = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false })
            .AllowAnonymous().WithMetadata(read);
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Name == Database })
            .AllowAnonymous().WithMetadata(read);
        app.MapHealthChecks("/health/mail", new HealthCheckOptions { Predicate = check => check.Name == Mail, ResponseWriter = WriteAsync })
            .AllowAnonymous().WithMetadata(read);
    }

    /// <summary>The state in a word, as the other two, and what is behind it.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync($"{report.Status}\n{report.Entries[Mail].Description}\n", context.RequestAborted);
    }

    /// <summary>The database answers and has every migration that this version knows.</summary>
    private sealed class DatabaseHealth(PortalDbContext database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var pending = await database.Database.GetPendingMigrationsAsync(cancellationToken);

            return pending.Any()
                ? HealthCheckResult.Unhealthy("The database lacks migrations.")
                : HealthCheckResult.Healthy();
        }
    }
}
