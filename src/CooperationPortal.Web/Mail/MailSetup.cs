using CooperationPortal.Web.Setup;

namespace CooperationPortal.Web.Mail;

/// <summary>Mail: docs/decisions/0028.</summary>
public static class MailSetup
{
    /// <summary>A setting that cannot be right refuses the start and names itself.</summary>
    public static void AddPortalMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section)
            .ValidateDataAnnotations()
            .Validate<PortalOptions, IHostEnvironment>(
                (mail, portal, environment) => !mail.IsOn || !environment.IsProduction() || IsSite(portal.PublicAddress),
                "Portal:PublicAddress must be the address of the portal (https://…), because Portal:Mail:Host is set: "
                    + "links in mail begin with it.")
            .ValidateOnStart();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<MailComposer>();
        services.AddSingleton<UnsubscribeLinks>();
        services.AddSingleton<NoticeCalendar>();
        services.AddSingleton<NoticeComposer>();
        services.AddScoped<MailWords>();
        services.AddSingleton<MailSender>();
        services.AddScoped<MailDelivery>();
        services.AddHostedService<MailWorker>();
        services.AddHostedService<NoticeWorker>();
    }

    private static bool IsSite(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0;
}
