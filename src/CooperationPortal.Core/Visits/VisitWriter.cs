using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Visits;

/// <summary>Brings visits, with their delegation, stops, meetings, statements, promises and gifts, to what editors typed.</summary>
public sealed class VisitWriter(
    PortalDbContext db,
    VisitRows rows,
    MeetingWriter meetings,
    StatementWriter statements,
    CommitmentWriter commitments,
    AidWriter aid,
    RecordExtras extras,
    ScopeBuilder scopes,
    RecordKeys keys,
    TimeProvider time) : IRecordWriter<VisitInput>
{
    public RecordKind Kind => RecordKind.Visit;

    public string? ReferencePrefix => "VS";

    public string TitleOf(VisitInput input) => SideTitles.Of(input.Senders, "→", input.HostParties);

    public Task<RecordScope> ScopeOfAsync(VisitInput input, CancellationToken cancellationToken) =>
        scopes.OfPicksAsync(input, cancellationToken);

    public async Task<VisitInput?> LoadAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var visit = await WithRows(db.Visits.AsNoTracking())
            .SingleOrDefaultAsync(v => v.Id == recordId, cancellationToken);
        if (visit is null)
        {
            return null;
        }

        var input = visit.ToInput();
        input.Meetings = await meetings.LoadWithinAsync(recordId, cancellationToken);
        input.Statements = await statements.LoadAsync(RecordKind.Visit, recordId, cancellationToken);
        input.Commitments = await commitments.LoadAsync(recordId, cancellationToken);
        input.Aid = await aid.LoadAsync(recordId, cancellationToken);
        await extras.LoadAsync(recordId, input, cancellationToken);
        return input;
    }

    public async Task WriteAsync(
        Guid recordId, string? reference, VisitInput input, Actor actor, CancellationToken cancellationToken)
    {
        var visit = await WithRows(db.Visits.IgnoreQueryFilters())
            .SingleOrDefaultAsync(v => v.Id == recordId, cancellationToken)
            ?? Add(recordId, reference!, input.Status);
        Take(visit, input);
        rows.Take(visit, input);
        var scope = await ScopeOfAsync(input, cancellationToken);
        visit.RegionIds = scope.RegionIds;
        visit.InstitutionIds = scope.InstitutionIds;
        await keys.SetAsync(visit, visit.Reference, input, cancellationToken);
        visit.Publish(time.GetUtcNow());

        await meetings.WriteWithinAsync(recordId, input, cancellationToken);
        await statements.WriteAsync(RecordKind.Visit, recordId, input.Statements, cancellationToken);
        var between = await scopes.OfPicksAsync(SidesOf(input), cancellationToken);
        await commitments.WriteAsync(
            RecordKind.Visit, recordId, input.Commitments, scope with { InstitutionIds = between.InstitutionIds }, cancellationToken);
        await aid.WriteAsync(RecordKind.Visit, recordId, input.Aid, cancellationToken);
        await extras.WriteAsync(RecordKind.Visit, recordId, input, cancellationToken);
    }

    private static IQueryable<Visit> WithRows(IQueryable<Visit> visits) => visits.AsSplitQuery()
        .Include(v => v.Delegation!.Senders)
        .Include(v => v.Delegation!.Members)
        .Include(v => v.HostParties)
        .Include(v => v.Hosts)
        .Include(v => v.Stops).ThenInclude(s => s.Hosts)
        .Include(v => v.Stops).ThenInclude(s => s.Shown);

    /// <summary>A delegation is received where it stops, too.</summary>
    private static IEnumerable<object> SidesOf(VisitInput input) =>
        [.. input.Senders, .. input.HostParties, .. input.Stops.Select(s => s.Party)];

    private Visit Add(Guid recordId, string reference, VisitStatus status)
    {
        var delegation = new Delegation { Id = RowId.Of(recordId.ToString(), nameof(Delegation)) };
        var visit = new Visit
        {
            Id = recordId,
            Reference = reference,
            DelegationId = delegation.Id,
            Delegation = delegation,
            Status = status,
        };
        db.Add(visit);
        return visit;
    }

    private static void Take(Visit visit, VisitInput input)
    {
        visit.MoveTo(input.Status);
        visit.TakePeriod(input.Period.ToDate() with { Nature = NatureOf(input.Status) });
        visit.Kind = input.Kind;
        visit.EventId = input.Event.IdOf(RecordKind.Event);
        visit.Purpose = input.Purpose.ToText();
        visit.Summary = input.Summary.ToText();
        visit.InvitedBy = input.InvitedBy.ToText();
        visit.NotAsPlanned = input.NotAsPlanned;
        visit.Reason = Blank.ToNull(input.Reason);
    }

    /// <summary>The days of a visit that has not taken place are what was meant.</summary>
    private static DateNature NatureOf(VisitStatus status) =>
        status is VisitStatus.Planned or VisitStatus.Postponed or VisitStatus.Cancelled ? DateNature.Planned : DateNature.Actual;
}
