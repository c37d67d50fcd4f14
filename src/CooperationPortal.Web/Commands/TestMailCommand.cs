using CooperationPortal.Core.Data;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.Setup;

namespace CooperationPortal.Web.Commands;

/// <summary>For whoever sets the mail server: does a mail arrive?</summary>
internal sealed class TestMailCommand : ICommand
{
    public string Name => "test-mail";

    public string Summary => "EMAIL [ru|en|zh|uz]: put a mail to that address into the outbox";

    public async Task<int> RunAsync(WebApplication app, string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var address, .. var rest] || !address.Contains('@')
            || LanguageTag.FromUrlSegment(rest.FirstOrDefault("ru")) is not { } language)
        {
            Console.Error.WriteLine($"{Name} {Summary}");

            return 2;
        }

        await app.Services.OpenDatabaseAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var time = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        scope.ServiceProvider.GetRequiredService<Outbox>().Add(new MailMessage
        {
            Texts = "Mail.Test",
            To = new MailRecipient(address, address, language),
            Values = [time.GetUtcNow()],
            Link = "/",
        });
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().SaveChangesAsync(cancellationToken);
        Console.WriteLine("It is in the outbox; the running portal sends it.");

        return 0;
    }
}
