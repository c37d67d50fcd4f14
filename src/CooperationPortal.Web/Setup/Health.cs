using CooperationPortal.Core.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CooperationPortal.Web.Setup;

/// <summary>Whether the process lives, and whether it can serve: for the proxy and for whoever restarts it.</summary>
public static class Health
{
    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", timeout: TimeSpan.FromSeconds(3));

    public static void MapHealth(this WebApplication app)
    {
        var read = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false })
            .AllowAnonymous().WithMetadata(read);
        app.MapHealthChecks("/health/ready").AllowAnonymous().WithMetadata(read);
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
