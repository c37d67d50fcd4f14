using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Drafts;

/// <summary>Drafts of agreements as their editors and reviewers handle them, each step in a unit of work of its own.</summary>
internal sealed class DraftDesk(DatabaseFixture database)
{
    public static readonly CancellationToken Now = CancellationToken.None;

    public async Task<Actor> EditorAsync(string? isoRegion = "RU-SAM") => (await database.Services.AddStaffAsync(
        PortalRole.MinistryStaff, isoRegion is null ? null : await RegionAsync(isoRegion))).Actor;

    public async Task<Actor> ActorAsync(PortalRole role) => (await database.Services.AddStaffAsync(role)).Actor;

    public Task<Guid> RegionAsync(string iso) => database.UseAsync(db => db.RegionIdAsync(iso));

    public static AgreementInput Agreement(string title = "Соглашение об обмене") => WrittenAgreements.Input(title);

    public Task<DraftHead> SaveAsync(AgreementInput input, DraftStamp stamp, Actor actor, string? comment = null) =>
        database.UseAsync<DraftService<AgreementInput>, DraftHead>(d => d.SaveAsync(input, stamp, comment, actor, Now));

    public Task<DraftHead> KeepAsync(AgreementInput input, DraftStamp stamp, Actor actor, string? comment = null) =>
        database.UseAsync<DraftService<AgreementInput>, DraftHead>(d => d.KeepAsync(input, stamp, comment, actor, Now));

    public Task<DraftHead> SubmitAsync(AgreementInput input, DraftStamp stamp, Actor actor, string? comment = null) =>
        database.UseAsync<DraftService<AgreementInput>, DraftHead>(d => d.SubmitAsync(input, stamp, comment, actor, Now));

    public Task<WorkingCopy<AgreementInput>> OpenAsync(string key, Actor actor) =>
        database.UseAsync<DraftService<AgreementInput>, WorkingCopy<AgreementInput>>(d => d.OpenAsync(key, actor, Now));

    public Task DiscardAsync(DraftHead head, Actor actor, string? reason = "записано дважды") =>
        DoAsync<DraftService<AgreementInput>>(d => d.DiscardAsync(head.RecordId, head.Stamp, reason, actor, Now));

    public Task PublishAsync(DraftHead head, Actor actor) =>
        DoAsync<ReviewService<AgreementInput>>(r => r.PublishAsync(head.RecordId, head.Stamp, null, actor, Now));

    public Task ReturnAsync(DraftHead head, Actor actor, string? comment = "Проверьте дату.") =>
        DoAsync<ReviewService<AgreementInput>>(r => r.ReturnAsync(head.RecordId, head.Stamp, comment, actor, Now));

    public async Task UnpublishAsync(Guid id, Actor actor, string? reason = "личные сведения")
    {
        var seen = new DraftStamp { LiveVersion = (await LiveAsync(id))!.Version };
        await DoAsync<VisibilityService<AgreementInput>>(r => r.UnpublishAsync(id, seen, reason, actor, Now));
    }

    public async Task RestoreAsync(Guid id, Actor actor)
    {
        var seen = new DraftStamp { LiveVersion = (await LiveAsync(id))!.Version };
        await DoAsync<VisibilityService<AgreementInput>>(r => r.RestoreAsync(id, seen, "сведения убраны", actor, Now));
    }

    /// <summary>A published agreement of Samara Oblast.</summary>
    public async Task<DraftHead> PublishedAsync(AgreementInput? input = null)
    {
        var head = await SubmitAsync(input ?? Agreement(), DraftStamp.ForNew(), await EditorAsync());
        await PublishAsync(head, await ActorAsync(PortalRole.Reviewer));
        return head;
    }

    public Task<List<HistoryEntry>> HistoryAsync(Guid recordId) => database.UseAsync(db =>
        db.History.Where(h => h.RecordId == recordId).OrderBy(h => h.Id).ToListAsync());

    public Task<Draft?> DraftAsync(Guid recordId) =>
        database.UseAsync(db => db.Drafts.SingleOrDefaultAsync(d => d.RecordId == recordId));

    public Task<Agreement?> LiveAsync(Guid recordId) =>
        database.UseAsync(db => db.Agreements.SingleOrDefaultAsync(a => a.Id == recordId));

    private Task DoAsync<TService>(Func<TService, Task> work)
        where TService : notnull =>
        database.UseAsync<TService, bool>(async service =>
        {
            await work(service);
            return true;
        });
}
