using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Notices;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Mail;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CooperationPortal.Tests.Core.Notices;

/// <summary>Rounds of notices by a clock that the test moves, and what they left for whom.</summary>
internal sealed class NoticeDesk : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public NoticeDesk(string connectionString) =>
        services = TestServices.Create(connectionString, s => s.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));

    /// <summary>It is nine in the morning of this day, UTC.</summary>
    public MovedClock Clock { get; } = new(new DateTimeOffset(DateTime.UtcNow.Date.AddHours(9), TimeSpan.Zero));

    public DateOnly Today => Clock.Today();

    public async Task RoundAsync()
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NoticeRound>().RunAsync(withDeadlines: true, CancellationToken.None);
    }

    public async Task ChooseAsync(StaffMember member, Func<NoticeChoicesInput, NoticeChoicesInput> change)
    {
        await using var scope = services.CreateAsyncScope();
        var choices = scope.ServiceProvider.GetRequiredService<NoticeChoiceService>();
        var chosen = change(await choices.OfAsync(member.Actor, CancellationToken.None));
        await choices.SaveAsync(chosen, member.Actor, CancellationToken.None);
    }

    public async Task UnsubscribeAsync(Guid userId)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NoticeChoiceService>().UnsubscribeAsync(userId, CancellationToken.None);
    }

    /// <summary>All roles are taken away, from now on.</summary>
    public Task EndGrantsAsync(StaffMember member) => UseAsync(db => db.RoleGrants.Where(g => g.UserId == member.Id)
        .ExecuteUpdateAsync(g => g.SetProperty(x => x.Until, Clock.Now)));

    public Task<StaffMember> EditorAsync(string region) => services.AddStaffAsync(PortalRole.MinistryStaff, RegionIds.OfIso(region));

    /// <summary>An agreement of the region that ends on that day.</summary>
    public Task<Guid> AgreementAsync(string region, DateOnly end, Guid? id = null)
    {
        var input = AgreementInputs.Signed("2020-01-01");
        input.Title = LocalizedInput.Of("ru", $"Соглашение до {end:O}");
        input.Parties[0].Party = Places.Region(region);
        input.Term = TermKind.Fixed;
        input.EndStated = AgreementInputs.Date($"{end:yyyy-MM-dd}", DateNature.Planned);
        return services.PublishAsync(input, id);
    }

    public Task<List<Notice>> NoticesAsync(StaffMember member) =>
        UseAsync(db => db.Notices.AsNoTracking().Where(n => n.UserId == member.Id).OrderBy(n => n.Id).ToListAsync());

    public Task<List<OutgoingMail>> MailsAsync(StaffMember member) =>
        UseAsync(db => db.OutgoingMail.AsNoTracking().Where(m => m.Address == member.Email).OrderBy(m => m.CreatedAt).ToListAsync());

    /// <summary>What a mail would say now.</summary>
    public async Task<IReadOnlyList<NoticeLine>> LinesAsync(OutgoingMail mail)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<NoticeQueries>().OfMailAsync(mail.Id, CancellationToken.None))?.Lines ?? [];
    }

    public async Task<T> UseAsync<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
