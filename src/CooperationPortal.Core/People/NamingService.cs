using System.Globalization;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.People;

/// <summary>Says whether the public may read a person's name, and takes it back: docs/decisions/0036-names-of-private-people.md.</summary>
public sealed class NamingService(PortalDbContext db, PersonRecords records, TimeProvider time)
{
    /// <exception cref="NotFoundException">There is no such person, or its name is not for the actor.</exception>
    /// <exception cref="NotAllowedException">No record of the actor's scope names the person.</exception>
    /// <exception cref="ConflictException">Somebody else said something else meanwhile.</exception>
    /// <exception cref="ValidationException">A consent without its day or without how it was given.</exception>
    public async Task ChangeAsync(Guid id, NamingInput input, Actor actor, CancellationToken cancellationToken)
    {
        await using var turn = await db.BeginTurnAsync(id, cancellationToken);
        var person = await db.People.NamedTo(db, actor).SingleOrDefaultAsync(p => p.Id == id, cancellationToken)
            ?? throw new NotFoundException("The person");
        if (!await db.People.KeptBy(db, actor).AnyAsync(p => p.Id == id, cancellationToken))
        {
            throw new NotAllowedException("Whoever says this writes or reviews a record that names the person.");
        }

        var how = Blank.ToNull(input.Consent)?.Trim();
        if (person.Naming == input.Naming
            && (input.Naming is not PersonNaming.ConsentGiven || (person.ConsentOn == input.ConsentOn && person.Consent == how)))
        {
            return;
        }

        Require.Version(person.Version, input.Version);
        Check(input, how);
        var before = FactsOf(person);
        Take(person, input, how);
        db.History.Add(EntryOf(person, actor, before));
        await db.SaveOrExplainAsync(cancellationToken);
        await records.RefreshAsync(id, cancellationToken);
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    /// <summary>
    /// The publication of a record that marks them as private people took their names back: the history tells it, and the
    /// records that named them lose the names. In the change tracker only.
    /// </summary>
    internal async Task TellTakenBackAsync(IReadOnlyList<Person> people, Actor actor, CancellationToken cancellationToken)
    {
        foreach (var person in people)
        {
            db.History.Add(EntryOf(person, actor, [("naming", nameof(PersonNaming.PublicRole)), ("consentOn", null)]));
            await records.RefreshAsync(person.Id, cancellationToken);
        }
    }

    private void Check(NamingInput input, string? how)
    {
        if (input.Naming is not PersonNaming.ConsentGiven)
        {
            return;
        }

        (string Field, bool IsWrong, string Message)[] rules =
        [
            (nameof(input.ConsentOn), input.ConsentOn is null, "ErrorsPeople.ConsentDayMissing"),
            (nameof(input.ConsentOn), input.ConsentOn > DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime.AddDays(1)), "ErrorsPeople.ConsentDayToCome"),
            (nameof(input.Consent), how is null, "ErrorsPeople.ConsentMissing"),
            (nameof(input.Consent), how?.Length > Person.ConsentLength, "ErrorsWorkflow.TooLong"),
        ];
        if (rules.Where(r => r.IsWrong).Select(r => new ValidationFailure(r.Field, r.Message)).ToList() is { Count: > 0 } mistakes)
        {
            throw new ValidationException(mistakes);
        }
    }

    private static void Take(Person person, NamingInput input, string? how)
    {
        switch (input.Naming)
        {
            case PersonNaming.ConsentGiven:
                person.TakeConsent(input.ConsentOn!.Value, how!);
                break;
            case PersonNaming.NoConsent:
                person.Withhold();
                break;
            default:
                person.NamePublicly();
                break;
        }
    }

    /// <summary>The entry says nothing of the name: it outlives an erasure.</summary>
    private HistoryEntry EntryOf(Person person, Actor actor, List<(string Path, string? Value)> before) => new()
    {
        At = time.GetUtcNow(),
        ActorId = actor.UserId,
        ActorName = actor.InHistory,
        Action = HistoryAction.PersonNamingChanged,
        RecordKind = RecordKind.Person,
        RecordId = person.Id,
        Changes =
        [
            .. before.Zip(FactsOf(person)).Select(c => new FieldChange(c.First.Path, c.First.Value, c.Second.Value))
                .Where(c => c.Before != c.After),
        ],
    };

    /// <summary>How the consent was given may tell more than the history should keep for ever.</summary>
    private static List<(string Path, string? Value)> FactsOf(Person person) =>
        [("naming", person.Naming.ToString()), ("consentOn", person.ConsentOn?.ToString("O", CultureInfo.InvariantCulture))];
}
