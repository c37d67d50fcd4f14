using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.PageSupport.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Record = CooperationPortal.Core.Shared.Record;

namespace CooperationPortal.Tests.Support.Records;

/// <summary>Drafts and records of any kind, for tests of what all kinds have in common.</summary>
public static class RecordDesk
{
    /// <summary>A valid input of the kind that says the words where readers see them.</summary>
    public static RecordInput Input(RecordKind kind, string words)
    {
        switch (kind)
        {
            case RecordKind.Agreement:
                return WrittenAgreements.Input(words);
            case RecordKind.Visit:
                var visit = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
                visit.Purpose = LocalizedInput.Of("ru", words);
                return visit;
            case RecordKind.Meeting:
                var meeting = VisitInputs.Meeting(Places.SamaraOblast, Places.Namangan, "2019-05-14");
                meeting.Agenda = LocalizedInput.Of("ru", words);
                return meeting;
            case RecordKind.Activity:
                var activity = ActivityInputs.Under(Guid.CreateVersion7(), "2019");
                activity.Title = LocalizedInput.Of("ru", words);
                return activity;
            case RecordKind.Institution:
                return RegistryInputs.Institution(words, Places.SamaraOblast);
            case RecordKind.Event:
                return RegistryInputs.Event(words);
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }

    /// <summary>Saves the input as a draft of national staff: of the live record of that id, or of a new one.</summary>
    public static Task<DraftHead> DraftAsync(this PortalFixture portal, RecordInput input, Guid? recordId = null) => input switch
    {
        AgreementInput typed => portal.SaveAsync(typed, recordId),
        VisitInput typed => portal.SaveAsync(typed, recordId),
        MeetingInput typed => portal.SaveAsync(typed, recordId),
        ActivityInput typed => portal.SaveAsync(typed, recordId),
        InstitutionInput typed => portal.SaveAsync(typed, recordId),
        EventInput typed => portal.SaveAsync(typed, recordId),
        _ => throw new ArgumentOutOfRangeException(nameof(input)),
    };

    /// <summary>Puts the input before the public without review, as an import does.</summary>
    public static async Task<Guid> PublishAsync(this PortalFixture portal, RecordInput input)
    {
        var id = await portal.WriteAsync(input);
        await portal.UseAsync(db =>
        {
            db.History.Add(new HistoryEntry
            {
                At = DateTimeOffset.UnixEpoch,
                ActorName = Actor.Portal.Name,
                Action = HistoryAction.Imported,
                RecordKind = KindOf(input),
                RecordId = id,
                Changes = [],
            });
            return db.SaveChangesAsync();
        });
        return id;
    }

    private static RecordKind KindOf(RecordInput input) =>
        LiveRecords.Kinds.Single(kind => RecordInputs.Of(kind) == input.GetType());

    private static Task<Guid> WriteAsync(this PortalFixture portal, RecordInput input) => input switch
    {
        AgreementInput typed => portal.Services.PublishAsync(typed),
        VisitInput typed => portal.Services.PublishAsync(typed),
        MeetingInput typed => portal.Services.PublishAsync(typed),
        ActivityInput typed => portal.Services.PublishAsync(typed),
        InstitutionInput typed => portal.Services.PublishAsync(typed),
        EventInput typed => portal.Services.PublishAsync(typed),
        _ => throw new ArgumentOutOfRangeException(nameof(input)),
    };

    /// <summary>The live record, hidden ones too; null where none is.</summary>
    public static Task<Record?> LiveAsync(this PortalFixture portal, RecordKind kind, Guid id) =>
        portal.UseAsync<LiveRecords, Record?>(live => live.FindAsync(kind, id, CancellationToken.None));

    /// <summary>Takes a record from the public, or from everybody.</summary>
    public static async Task HideAsync(this PortalFixture portal, RecordKind kind, Guid id, bool forEver = false)
    {
        await using var scope = portal.NewScope();
        var record = await scope.ServiceProvider.GetRequiredService<LiveRecords>().FindAsync(kind, id, CancellationToken.None);
        record!.IsPublic = false;
        record.DeletedAt = forEver ? DateTimeOffset.UnixEpoch : null;
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().SaveChangesAsync();
    }

    private static async Task<DraftHead> SaveAsync<TInput>(this PortalFixture portal, TInput input, Guid? recordId)
        where TInput : RecordInput, new()
    {
        var author = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        await using var scope = portal.NewScope();
        var kind = scope.ServiceProvider.GetRequiredService<IRecordWriter<TInput>>().Kind;
        var stamp = DraftStamp.ForNew();
        if (recordId is { } id)
        {
            stamp.RecordId = id;
            stamp.LiveVersion = await scope.ServiceProvider.GetRequiredService<LiveRecords>().Of(kind)
                .Where(r => r.Id == id).Select(r => r.Version).SingleAsync();
        }

        return await scope.ServiceProvider.GetRequiredService<DraftService<TInput>>()
            .SaveAsync(input, stamp, null, author.Actor, CancellationToken.None);
    }
}
