using CooperationPortal.Core.Data;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.PersonalData;

/// <summary>
/// Erases a person of the registry: a nameless one takes the roles, so that records and counts stay, and the person is
/// gone, or left under the agreements in force that he signed.
/// </summary>
public sealed class PersonErasure(PortalDbContext db, RoleQueries roles, TextErasure texts, PersonRecords records, TimeProvider time)
{
    internal static Guid StandInOf(Guid person) => RowId.Of($"{person}", "erased");

    /// <summary>The caller holds the turn and commits.</summary>
    internal async Task EraseAsync(DataSubjectFile file, Actor actor, CancellationToken cancellationToken)
    {
        var id = file.Person!.Id;
        var signed = await roles.SignedForAsync(id, cancellationToken);
        var standIn = await StandInAsync(id, cancellationToken);
        await MoveRolesAsync(id, standIn, signed, cancellationToken);
        var patterns = new NamePatterns(file.Names, []);
        await texts.EraseAsync(patterns, file.Mentions, signed, ($"person:{id}", $"person:{standIn}"), cancellationToken);
        var named = file.Person.Roles.Select(r => r.RecordId).ToList();
        var others = file.Mentions.Where(m => m.Place is MentionPlace.Record or MentionPlace.Quote).Select(m => m.Id).Except(named);
        await texts.EraseInRecordsAsync(patterns, others, signed, actor, cancellationToken);
        await db.SaveOrExplainAsync(cancellationToken);
        await texts.EraseInRecordsAsync(NamePatterns.WithFamilyNames(file.Names), named, signed, actor, cancellationToken);
        await db.SaveOrExplainAsync(cancellationToken);
        await records.RefreshAsync(standIn, cancellationToken);
        if (signed.Count == 0)
        {
            var person = await db.People.Include(p => p.Names).SingleAsync(p => p.Id == id, cancellationToken);
            db.RemoveRange(person.Names);
            db.Remove(person);
            await db.SaveOrExplainAsync(cancellationToken);
        }
    }

    private async Task<Guid> StandInAsync(Guid person, CancellationToken cancellationToken)
    {
        var id = StandInOf(person);
        if (!await db.People.AnyAsync(p => p.Id == id, cancellationToken))
        {
            var nobody = Person.Erased(id, time.GetUtcNow());
            nobody.Names.AddRange(ErasedNames.All.Select(n =>
                new PersonName { PersonId = id, Text = n.Value, Lang = n.Key, Kind = NameKind.Official }));
            db.Add(nobody);
            await db.SaveOrExplainAsync(cancellationToken);
        }

        return id;
    }

    /// <summary>Those of deleted records too.</summary>
    private async Task MoveRolesAsync(Guid from, Guid to, List<Guid> signed, CancellationToken cancellationToken)
    {
        await MoveAsync(db.DelegationMembers);
        await MoveAsync(db.VisitHosts);
        await MoveAsync(db.MeetingParticipants);
        await MoveAsync(db.Signatures.Where(s => !db.AgreementParties.Any(p => p.Id == s.PartyId && signed.Contains(p.AgreementId))));
        await db.Statements.Where(s => s.SpeakerId == from)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.SpeakerId, to), cancellationToken);

        Task MoveAsync<T>(IQueryable<T> rows)
            where T : PersonInRole =>
            rows.Where(r => r.PersonId == from).ExecuteUpdateAsync(r => r.SetProperty(x => x.PersonId, to), cancellationToken);
    }
}
