using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;

namespace CooperationPortal.Web.Setup;

/// <summary>Tells a developer on the console with which accounts to sign in.</summary>
internal sealed class DemoAccountsNotice(
    IServiceScopeFactory scopes, PortalOptions options, ILogger<DemoAccountsNotice> logger)
    : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        // A start that leaves the schema to the command may find none.
        if (!options.MigrateAtStart)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var accounts = await scope.ServiceProvider.GetRequiredService<DemoAccounts>()
            .ListAsync(LanguageTag.English, cancellationToken);
        if (accounts.Count == 0)
        {
            return;
        }

        logger.LogInformation("Accounts to try the portal, all with the password {Password}:", DemoAccounts.Password);
        foreach (var account in accounts)
        {
            logger.LogInformation("  {Email}  {Roles}", account.Email, string.Join("; ", account.Grants.Select(Words)));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Words(GrantView grant) => $"{grant.Role}, {grant.Scope ?? "everywhere"}";
}
