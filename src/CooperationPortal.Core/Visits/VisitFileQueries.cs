using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.Core.Visits;

/// <summary>Reads a visit with all that hangs on it, for its page and its report.</summary>
public sealed class VisitFileQueries(
    VisitQueries visits,
    MeetingQueries meetings,
    AgreementQueries agreements,
    CommitmentQueries commitments,
    AidQueries aid,
    DocumentQueries documents,
    EvidenceQueries evidence,
    EventQueries events)
{
    /// <summary>Null where the reader may not know of such a visit.</summary>
    public async Task<VisitFile?> FindAsync(
        string reference, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        if (await visits.FindAsync(reference, lang, reader, cancellationToken) is not { } visit)
        {
            return null;
        }

        var papers = await agreements.OfVisitAsync(visit.Id, lang, reader, cancellationToken);
        return new VisitFile(
            visit,
            papers,
            await commitments.OfVisitAsync(visit.Id, [.. papers.Select(a => a.Id)], lang, reader, cancellationToken),
            await aid.OfAsync(visit.Id, lang, cancellationToken),
            await documents.OfAsync(visit.Id, cancellationToken),
            await evidence.OfAsync(visit.Id, cancellationToken),
            visit.EventId is { } id
                ? (await events.LinksAsync([id], lang, reader, cancellationToken)).GetValueOrDefault(id)
                : null);
    }

    /// <summary>What a report says beyond the page of the visit: each meeting in full, and what each agreement promises.</summary>
    public async Task<VisitReport?> ReportAsync(
        string reference, string lang, Actor? reader, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, lang, reader, cancellationToken) is not { } file)
        {
            return null;
        }

        var talks = new List<MeetingDetails>();
        foreach (var meeting in file.Visit.Meetings)
        {
            talks.Add((await meetings.FindAsync(meeting.Reference, lang, reader, cancellationToken))!);
        }

        var promised = new Dictionary<Guid, IReadOnlyList<CommitmentRow>>();
        foreach (var agreement in file.Agreements)
        {
            promised[agreement.Id] = await commitments.OfAgreementAsync(agreement.Id, lang, reader, cancellationToken);
        }

        return new VisitReport(file, talks, promised);
    }
}
