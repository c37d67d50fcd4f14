using CooperationPortal.Core.Users;
using CooperationPortal.Core.Users.Providers;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CooperationPortal.Tests.Support.Providers;

/// <summary>A portal whose provider is a hostile one.</summary>
public sealed class HostilePortal : IAsyncLifetime
{
    public PortalFixture Portal { get; } = new();

    public HostileProvider Provider { get; private set; } = null!;

    public PortalFactory Factory { get; private set; } = null!;

    public LogRecorder Log { get; } = new();

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        Provider = await HostileProvider.StartAsync();
        Factory = Portal.WithProvider(
            Provider.Issuer, HostileProvider.ClientSecret, change: services => services.AddSingleton<ILoggerFactory>(Log));
    }

    /// <summary>A browser that has been nowhere yet.</summary>
    public Traveller NewTraveller() => new(Factory);

    /// <summary>A member of staff who is linked, and signs in at the provider from now on.</summary>
    public async Task<StaffMember> AddLinkedAsync(PortalRole role = PortalRole.Reviewer)
    {
        var member = await Portal.AddStaffAsync(role);
        await LinkAsync(member.Id, $"subject-{member.Id:N}");
        return member;
    }

    /// <summary>Past the portal.</summary>
    public async Task LinkAsync(Guid userId, string subject)
    {
        Provider.Subject = subject;
        Provider.Methods = ["pwd"];
        Provider.Bad = Misbehaviour.None;
        await Portal.UseAsync(async db =>
        {
            db.UserLogins.Add(new IdentityUserLogin<Guid>
            {
                LoginProvider = Provider.Issuer, ProviderKey = subject, ProviderDisplayName = $"{subject}@there.example", UserId = userId,
            });
            await db.SaveChangesAsync();
        });
    }

    public Task<List<SignInMethod>> SessionsOfAsync(StaffMember member) => Portal.UseAsync(db =>
        db.Sessions.Where(s => s.UserId == member.Id).OrderBy(s => s.StartedAt).Select(s => s.Method).ToListAsync());

    public async Task<IReadOnlyList<ProviderLink>> LinksOfAsync(StaffMember member) =>
        await Portal.UseAsync<ProviderLinks, IReadOnlyList<ProviderLink>>(links => links.OfAsync(member.Id, CancellationToken.None));

    /// <summary>What must not stand there: codes, tokens, the secret, and of whom they are.</summary>
    public void LogShouldHoldNoSecret()
    {
        var all = Log.All;
        foreach (var secret in Provider.Secrets.Append(HostileProvider.ClientSecret).Append("subject-"))
        {
            all.ShouldNotContain(secret);
        }
    }

    public async Task DisposeAsync()
    {
        await Factory.DisposeAsync();
        await Provider.DisposeAsync();
        await Portal.DisposeAsync();
    }
}
