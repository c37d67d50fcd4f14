using CooperationPortal.Core.Commitments;

namespace CooperationPortal.Core.Visits;

/// <summary>All that the report of a visit is written from; it says nothing that is not stored.</summary>
/// <param name="Record">The visit with its agreements, promises and sources.</param>
/// <param name="Meetings">The meetings within the visit, with their participants and statements.</param>
/// <param name="Promises">The promises of each agreement, by the agreement's id.</param>
public sealed record VisitReport(
    VisitFile Record,
    IReadOnlyList<MeetingDetails> Meetings,
    IReadOnlyDictionary<Guid, IReadOnlyList<CommitmentRow>> Promises)
{
    public VisitDetails Visit => Record.Visit;

    /// <summary>The promises of the visit and its meetings that no agreement of the report holds.</summary>
    public IReadOnlyList<CommitmentRow> OtherPromises =>
        [.. Record.Commitments.Where(c => !Promises.Values.Any(held => held.Any(p => p.Id == c.Id)))];
}
