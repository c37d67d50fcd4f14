using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Access;

/// <summary>What a record is when somebody asks for it.</summary>
public enum AccessState
{
    Public,
    Hidden,
    Deleted,
    Draft,
    Submitted,
    Returned,
    Absent,
}

/// <summary>A record of each kind in each state, all of one clinic in Samara Oblast, with a word that only they have.</summary>
public sealed class AccessRecords(PortalFixture portal, Guid clinic)
{
    /// <summary>In everything of a record that the public may not know of.</summary>
    public const string Secret = "Синеглазка";

    private readonly Dictionary<(RecordKind, AccessState), AccessRecord> records = [];

    public AccessRecord Of(RecordKind kind, AccessState state) =>
        records.GetValueOrDefault((kind, state)) ?? new AccessRecord(Guid.CreateVersion7(), AbsentKey(kind), Guid.CreateVersion7());

    /// <summary>How far a draft has come means the same for all kinds: agreements try it. Promises have no drafts.</summary>
    public static IEnumerable<AccessState> Of(RecordKind kind) => Enum.GetValues<AccessState>().Where(state => state switch
    {
        AccessState.Submitted or AccessState.Returned => kind is RecordKind.Agreement,
        AccessState.Draft => kind is not RecordKind.Commitment,
        _ => true,
    });

    public async Task MakeAsync()
    {
        foreach (var kind in LiveRecords.Kinds)
        {
            foreach (var state in Of(kind).Except([AccessState.Absent]))
            {
                records[(kind, state)] = await MakeAsync(kind, state);
            }
        }

        foreach (var state in new[] { AccessState.Public, AccessState.Hidden, AccessState.Deleted })
        {
            var agreement = Of(RecordKind.Agreement, state).Id;
            records[(RecordKind.Commitment, state)] = await portal.UseAsync(db => db.Commitments.IgnoreQueryFilters()
                .Where(c => c.AgreementId == agreement).Select(c => new AccessRecord(c.Id, c.Reference, c.Id)).FirstAsync());
        }
    }

    private async Task<AccessRecord> MakeAsync(RecordKind kind, AccessState state)
    {
        var isPublic = state is AccessState.Public;
        var input = await InputAsync(kind, isPublic ? $"Открытое {kind}" : $"{Secret} {kind} {state}");
        var document = input switch
        {
            AgreementInput agreement => agreement.Documents.FirstOrDefault()?.Id,
            _ => null,
        };
        if (state is AccessState.Draft or AccessState.Submitted or AccessState.Returned)
        {
            var head = await portal.DraftAsync(input);
            await portal.UseAsync(db => db.Drafts.Where(d => d.RecordId == head.RecordId).ExecuteUpdateAsync(d => d.SetProperty(
                x => x.State, Enum.Parse<PublicationState>(state.ToString()))));
            return new AccessRecord(head.RecordId, head.Reference ?? $"{head.RecordId}", document ?? Guid.CreateVersion7());
        }

        var id = await portal.PublishAsync(input);
        var record = (await portal.LiveAsync(kind, id))!;
        if (state is AccessState.Hidden or AccessState.Deleted)
        {
            await portal.HideAsync(kind, id, state is AccessState.Deleted);
        }

        return new AccessRecord(id, LiveRecords.KeyOf(record), document ?? Guid.CreateVersion7());
    }

    private async Task<RecordInput> InputAsync(RecordKind kind, string words)
    {
        var home = RecordPick.Of(RecordKind.Institution, clinic, "…");
        switch (kind)
        {
            case RecordKind.Agreement:
                var agreement = FoundingAgreements.Signed();
                agreement.Title = LocalizedInput.Of("ru", words);
                agreement.Parties[0].Party = home;
                agreement.Documents.Add(await DocumentAsync());
                return agreement;
            case RecordKind.Visit:
                var visit = VisitInputs.Visit(home, Places.Namangan);
                visit.Purpose = LocalizedInput.Of("ru", words);
                return visit;
            case RecordKind.Meeting:
                var meeting = VisitInputs.Meeting(home, Places.Namangan, "2019-05-14");
                meeting.Agenda = LocalizedInput.Of("ru", words);
                return meeting;
            case RecordKind.Activity:
                var activity = ActivityInputs.Under(Of(RecordKind.Agreement, AccessState.Public).Id, "2019").Between(Places.Namangan, home);
                activity.Title = LocalizedInput.Of("ru", words);
                return activity;
            case RecordKind.Institution:
                var body = RegistryInputs.Institution(words, Places.Samara);
                body.Parent = home;
                return body;
            default:
                var happening = RegistryInputs.Event(words);
                happening.Place = Places.Samara;
                return happening;
        }
    }

    private async Task<DocumentInput> DocumentAsync()
    {
        var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7 {Guid.NewGuid()}"));
        var file = await portal.UseAsync<FileService, UploadedFile>(
            files => files.StoreAsync(content, $"{Secret}.pdf", Actor.Portal, CancellationToken.None));
        return new DocumentInput
        {
            Id = Guid.CreateVersion7(), FileId = file.Id, FileName = file.Name, Visibility = DocumentVisibility.Staff,
        };
    }

    /// <summary>As a record of the kind could be called.</summary>
    private static string AbsentKey(RecordKind kind) => kind switch
    {
        RecordKind.Agreement => "CP-1999-9999",
        RecordKind.Visit => "VS-1999-9999",
        RecordKind.Meeting => "MT-1999-9999",
        RecordKind.Activity => "AC-1999-9999",
        RecordKind.Commitment => "CM-1999-9999",
        _ => "nobody-knows-it",
    };
}

/// <summary>How a record is asked for.</summary>
public sealed record AccessRecord(Guid Id, string Key, Guid DocumentId);
