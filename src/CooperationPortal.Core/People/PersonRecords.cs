using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.People;

/// <summary>
/// Brings the records that name a person in line with whether the public may read the name: by what they are found, and when
/// the public last saw them change. In the change tracker only: the caller saves once.
/// </summary>
public sealed class PersonRecords(
    PortalDbContext db,
    RecordKeys keys,
    IRecordWriter<AgreementInput> agreements,
    IRecordWriter<VisitInput> visits,
    IRecordWriter<MeetingInput> meetings,
    TimeProvider time)
{
    internal async Task RefreshAsync(Guid person, CancellationToken cancellationToken)
    {
        foreach (var agreement in await db.Agreements.Include(a => a.Events).NamingPerson(person).ToListAsync(cancellationToken))
        {
            var input = await agreements.LoadAsync(agreement.Id, cancellationToken);
            await RefreshAsync(agreement, agreement.Reference, input, cancellationToken);
            agreement.TakeNumbers(input!);
        }

        var met = await db.Meetings.NamingPerson(person).ToListAsync(cancellationToken);
        var within = met.Select(m => m.VisitId).OfType<Guid>().ToArray();
        foreach (var visit in await db.Visits.NamingPerson(person).Union(db.Visits.Where(v => within.Contains(v.Id))).ToListAsync(cancellationToken))
        {
            var input = await visits.LoadAsync(visit.Id, cancellationToken);
            await RefreshAsync(visit, visit.Reference, input, cancellationToken);
            foreach (var meeting in met.Where(m => m.VisitId == visit.Id))
            {
                await RefreshAsync(meeting, meeting.Reference, input?.Meetings.Find(m => m.Id == meeting.Id), cancellationToken);
            }
        }

        foreach (var meeting in met.Where(m => m.VisitId is null))
        {
            await RefreshAsync(meeting, meeting.Reference, await meetings.LoadAsync(meeting.Id, cancellationToken), cancellationToken);
        }
    }

    private async Task RefreshAsync(Record record, string reference, object? input, CancellationToken cancellationToken)
    {
        if (input is null)
        {
            return;
        }

        await keys.SetAsync(record, reference, input, cancellationToken);
        if (record.IsPublic)
        {
            record.Publish(time.GetUtcNow());
        }
    }
}
