using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Visits;

/// <summary>Brings meetings to what editors typed: alone, or as rows of their visit.</summary>
public sealed class MeetingWriter(
    PortalDbContext db,
    PersonRegistry people,
    StatementWriter statements,
    CommitmentWriter commitments,
    RecordExtras extras,
    ScopeBuilder scopes,
    RecordKeys keys,
    ReferenceNumbers references,
    TimeProvider time) : IRecordWriter<MeetingInput>
{
    private const string Prefix = "MT";

    public RecordKind Kind => RecordKind.Meeting;

    public string? ReferencePrefix => Prefix;

    public string TitleOf(MeetingInput input) => SideTitles.Of(input.HomeParties, "↔", input.HostParties);

    public Task<RecordScope> ScopeOfAsync(MeetingInput input, CancellationToken cancellationToken) =>
        scopes.OfPicksAsync(input, cancellationToken);

    /// <summary>Only meetings that stand alone: one within a visit is edited with it.</summary>
    public async Task<MeetingInput?> LoadAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var meeting = await WithRows(db.Meetings.AsNoTracking())
            .SingleOrDefaultAsync(m => m.Id == recordId && m.VisitId == null, cancellationToken);
        return meeting is null ? null : await ToInputAsync(meeting, cancellationToken);
    }

    internal async Task<List<MeetingInput>> LoadWithinAsync(Guid visitId, CancellationToken cancellationToken)
    {
        var stored = await WithRows(db.Meetings.AsNoTracking()).Where(m => m.VisitId == visitId)
            .OrderBy(m => m.Order).ToListAsync(cancellationToken);
        var inputs = new List<MeetingInput>();
        foreach (var meeting in stored)
        {
            var input = await ToInputAsync(meeting, cancellationToken);
            input.NotesLanguage = null;
            inputs.Add(input);
        }

        return inputs;
    }

    public async Task WriteAsync(
        Guid recordId, string? reference, MeetingInput input, Actor actor, CancellationToken cancellationToken)
    {
        var meeting = await WithRows(db.Meetings.IgnoreQueryFilters())
            .SingleOrDefaultAsync(m => m.Id == recordId, cancellationToken)
            ?? Add(new Meeting { Id = recordId, Reference = reference! });
        await TakeAsync(meeting, input, await ScopeOfAsync(input, cancellationToken), SidesOf(input), cancellationToken);
    }

    /// <summary>Meetings that are gone from the visit's form are deleted as records are: their address stays theirs.</summary>
    internal async Task WriteWithinAsync(Guid visitId, VisitInput visit, CancellationToken cancellationToken)
    {
        var stored = await WithRows(db.Meetings.IgnoreQueryFilters()).Where(m => m.VisitId == visitId)
            .ToListAsync(cancellationToken);
        foreach (var gone in stored.Where(m => m.DeletedAt is null && !visit.Meetings.Exists(r => r.Id == m.Id)))
        {
            gone.Delete(time.GetUtcNow());
            await commitments.WriteAsync(RecordKind.Meeting, gone.Id, [], RecordScope.Empty, cancellationToken);
        }

        for (var i = 0; i < visit.Meetings.Count; i++)
        {
            var row = visit.Meetings[i];
            var meeting = stored.Find(m => m.Id == row.Id) ?? Add(new Meeting
            {
                Id = row.Id,
                Reference = await references.NextAsync(Prefix, cancellationToken),
                VisitId = visitId,
            });
            meeting.Order = i;

            // Where the meeting names no sides they are those of the visit, so it concerns the visit's regions too.
            PartyInput[] sides = [.. visit.Senders, .. visit.HostParties];
            var scope = await scopes.OfPicksAsync([row, .. sides], cancellationToken);

            // The visit's form asks once, for the notes of its meetings too.
            row.NotesLanguage = visit.NotesLanguage;
            await TakeAsync(meeting, row, scope, SidesOf(row).Concat(sides), cancellationToken);
            row.NotesLanguage = null;
        }
    }

    private static IQueryable<Meeting> WithRows(IQueryable<Meeting> meetings) =>
        meetings.AsSplitQuery().Include(m => m.Parties).Include(m => m.Participants);

    private static IEnumerable<PartyInput> SidesOf(MeetingInput input) => input.HomeParties.Concat(input.HostParties);

    private Meeting Add(Meeting meeting)
    {
        db.Add(meeting);
        return meeting;
    }

    private async Task TakeAsync(
        Meeting meeting, MeetingInput input, RecordScope scope, IEnumerable<PartyInput> sides, CancellationToken cancellationToken)
    {
        meeting.Take(input);
        SyncRows(meeting, input);
        meeting.RegionIds = scope.RegionIds;
        meeting.InstitutionIds = scope.InstitutionIds;
        await keys.SetAsync(meeting, meeting.Reference, input, cancellationToken);
        meeting.Publish(time.GetUtcNow());
        await statements.WriteAsync(RecordKind.Meeting, meeting.Id, input.Statements, cancellationToken);
        var between = await scopes.OfPicksAsync(sides, cancellationToken);
        await commitments.WriteAsync(
            RecordKind.Meeting, meeting.Id, input.Commitments, scope with { InstitutionIds = between.InstitutionIds }, cancellationToken);
        await extras.WriteAsync(RecordKind.Meeting, meeting.Id, input, cancellationToken);
    }

    private void SyncRows(Meeting meeting, MeetingInput input)
    {
        db.SyncParties(meeting.Parties, [.. input.HomeParties, .. input.HostParties],
            row => new MeetingParty { Id = row.Id, MeetingId = meeting.Id },
            (party, row) => party.Side = input.HomeParties.Contains(row) ? Side.Home : Side.Host);
        db.SyncPeople(people, meeting.Participants, input.Participants,
            row => new MeetingParticipant { Id = row.Id, MeetingId = meeting.Id },
            (participant, row) =>
            {
                participant.Side = row.Side!.Value;
                participant.Presence = row.Presence;
            });
    }

    private async Task<MeetingInput> ToInputAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var input = meeting.ToInput();
        input.Statements = await statements.LoadAsync(RecordKind.Meeting, meeting.Id, cancellationToken);
        input.Commitments = await commitments.LoadAsync(meeting.Id, cancellationToken);
        await extras.LoadAsync(meeting.Id, input, cancellationToken);
        return input;
    }
}
