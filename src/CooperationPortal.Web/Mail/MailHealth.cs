using CooperationPortal.Core.Mail;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Web.Mail;

/// <summary>Whether mail goes out. The portal serves without it, so it is asked apart from readiness.</summary>
internal sealed class MailHealth(OutboxQueries outbox, IOptions<MailOptions> options, IHostEnvironment environment) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!options.Value.IsOn)
        {
            return environment.IsProduction()
                ? HealthCheckResult.Degraded("Mail is off: Portal:Mail:Host is not set.")
                : HealthCheckResult.Healthy("Mail is off.");
        }

        var figures = await outbox.FiguresAsync(cancellationToken);
        return figures.IsGoingOut
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"Mail: {figures.Failing} not taken yet, {figures.GivenUp} given up within a week.");
    }
}
