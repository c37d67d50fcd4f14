using CooperationPortal.Core.Data;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Mail;
using CooperationPortal.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CooperationPortal.Tests.Web.Mail;

/// <summary>A node of the portal with a clock of its own, whose outbox is sent when the test says so.</summary>
internal sealed class MailNode : IAsyncDisposable
{
    private readonly PortalFactory factory;

    public MailNode(string connectionString, int port, params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string>
        {
            ["Portal:Mail:Host"] = "127.0.0.1",
            ["Portal:Mail:Port"] = $"{port}",
            ["Portal:Mail:StartTls"] = "false",
            ["Portal:Mail:From"] = "portal@portal.example",
            ["Portal:Mail:TimeoutSeconds"] = "2",
            ["Portal:PublicAddress"] = "https://portal.example",
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        factory = new PortalFactory(connectionString, settings: all, change: services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(MailWorker)));
        });
    }

    public MovedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => factory.Services;

    /// <summary>A mail to an address that no other test writes to.</summary>
    public async Task<OutgoingMail> AddAsync(string name = "Зилола Каримова", string language = LanguageTag.Uzbek)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        scope.ServiceProvider.GetRequiredService<Outbox>().Add(new MailMessage
        {
            Texts = "Mail.Test",
            To = new MailRecipient($"{Guid.NewGuid():N}@portal.example", name, language),
            Link = "/account/one-time-key",
            Values = [Clock.Now],
        });
        await db.SaveChangesAsync();
        return db.OutgoingMail.Local.Single();
    }

    /// <summary>Sends what is due.</summary>
    public async Task SendAsync()
    {
        bool sent;
        do
        {
            await using var scope = Services.CreateAsyncScope();
            sent = await scope.ServiceProvider.GetRequiredService<MailDelivery>().SendNextAsync(CancellationToken.None);
        }
        while (sent);
    }

    public async Task<OutgoingMail> FindAsync(OutgoingMail mail)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().OutgoingMail.AsNoTracking().SingleAsync(m => m.Id == mail.Id);
    }

    public Task<string> HealthAsync() => factory.CreateClient().GetStringAsync("/health/mail");

    public ValueTask DisposeAsync() => factory.DisposeAsync();
}
