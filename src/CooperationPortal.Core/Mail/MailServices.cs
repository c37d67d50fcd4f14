using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.Mail;

/// <summary>What takes mail to be sent.</summary>
internal static class MailServices
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddScoped<Outbox>();
        services.AddScoped<OutboxQueries>();
        services.AddScoped<OutboxTurns>();
    }
}
