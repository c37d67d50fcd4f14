using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Checklists;

/// <summary>What the countries of an agreement's parties ask of it, and what of that is done.</summary>
public sealed class ChecklistService(PortalDbContext db, RegionQueries regions, ReadingLog readings, TimeProvider time)
{
    /// <summary>Null where there is no such agreement, or none that this reader works with.</summary>
    public async Task<ChecklistCase?> FindAsync(
        string reference, string lang, Actor actor, CancellationToken cancellationToken)
    {
        if (await AgreementAsync(reference, actor, cancellationToken) is not { } found)
        {
            return null;
        }

        await readings.NoteBesideAsync(RecordKind.Agreement, found, found.Title.Source, actor, cancellationToken);
        var countries = await CountriesOf(found).Select(r => new { r.Id, r.CountryIso2 }).ToListAsync(cancellationToken);
        var codes = countries.Select(c => c.CountryIso2).ToArray();
        var marks = await db.ChecklistMarks.AsNoTracking().Where(m => m.AgreementId == found.Id)
            .ToDictionaryAsync(m => m.StepId, cancellationToken);
        var ticked = marks.Keys.ToArray();
        var steps = await db.ChecklistSteps.AsNoTracking()
            .Where(s => ticked.Contains(s.Id) || (!s.IsRetired && (s.CountryIso2 == null || codes.Contains(s.CountryIso2))))
            .OrderBy(s => s.CountryIso2).ThenBy(s => s.Order).ThenBy(s => s.Id)
            .ToListAsync(cancellationToken);
        var names = (await regions.PlacesAsync(countries.Select(c => c.Id), lang, cancellationToken)).Values
            .ToDictionary(p => p.CountryIso2!, p => p.Name);
        return new ChecklistCase(
            reference,
            found.Title,
            [
                .. steps.GroupBy(s => s.CountryIso2).Select(g => new MarkedGroup(
                    g.Key,
                    g.Key is null ? null : names.GetValueOrDefault(g.Key),
                    [.. g.Select(s => new MarkedStep(s, marks.GetValueOrDefault(s.Id)))])),
            ],
            actor.MayEdit(found));
    }

    /// <exception cref="NotFoundException">There is no such agreement or step, or the actor may not know of it.</exception>
    /// <exception cref="NotAllowedException">The actor does not edit the agreement.</exception>
    /// <exception cref="ConflictException">Somebody else marked the step meanwhile.</exception>
    /// <exception cref="ValidationException">A day in the future, or no reason why a step is not needed.</exception>
    public async Task MarkAsync(string reference, MarkInput input, Actor actor, CancellationToken cancellationToken)
    {
        var found = await AgreementAsync(reference, actor, cancellationToken) ?? throw new NotFoundException(reference);
        if (!actor.MayEdit(found))
        {
            throw new NotAllowedException("The agreement is outside the actor's scope.");
        }

        var step = await db.ChecklistSteps.AsNoTracking()
            .Where(s => s.CountryIso2 == null || CountriesOf(found).Any(r => r.CountryIso2 == s.CountryIso2))
            .SingleOrDefaultAsync(s => s.Id == input.StepId, cancellationToken) ?? throw new NotFoundException("The step");
        Check(input);
        await using var turn = await db.BeginTurnAsync(found.Id, cancellationToken);
        var mark = await db.ChecklistMarks.SingleOrDefaultAsync(
            m => m.AgreementId == found.Id && m.StepId == step.Id, cancellationToken);
        if (step.IsRetired && mark is null)
        {
            throw new NotFoundException("The step");
        }

        if (SaysAlready(mark, input, actor))
        {
            return;
        }

        Require.Version(mark?.Version, input.Version);
        Take(mark, found, step, input, actor);
        db.History.Add(HistoryEntry.Of(
            RecordKind.Agreement, found, found.Title.Source, ActionOf(input.State), actor, time.GetUtcNow(),
            string.Join(": ", new[] { step.Label.Source, Blank.ToNull(input.Note) }.OfType<string>())));
        await db.CommitOrExplainAsync(turn, cancellationToken);
    }

    private IQueryable<Region> CountriesOf(Agreement agreement) =>
        db.Regions.AsNoTracking().Where(r => r.Level == RegionLevel.Country && agreement.RegionIds.Contains(r.Id));

    /// <summary>The button was pressed twice.</summary>
    private static bool SaysAlready(ChecklistMark? mark, MarkInput input, Actor actor) => mark is null
        ? input.State is StepState.Open
        : mark.MarkedById == actor.UserId && mark.State == input.State && mark.Note == Blank.ToNull(input.Note)
            && (input.State is not StepState.Done || mark.DoneOn == input.DoneOn);

    private void Take(ChecklistMark? mark, Agreement agreement, ChecklistStep step, MarkInput input, Actor actor)
    {
        if (input.State is StepState.Open)
        {
            if (mark is not null)
            {
                db.Remove(mark);
            }

            return;
        }

        if (mark is null)
        {
            mark = new ChecklistMark
            {
                AgreementId = agreement.Id, StepId = step.Id, MarkedById = actor.UserId!.Value, MarkedBy = actor.Name,
                MarkedAt = time.GetUtcNow(),
            };
            db.Add(mark);
        }

        (mark.State, mark.DoneOn, mark.Note) = (input.State, input.State is StepState.Done ? input.DoneOn : null, Blank.ToNull(input.Note));
        (mark.MarkedById, mark.MarkedBy, mark.MarkedAt) = (actor.UserId!.Value, actor.Name, time.GetUtcNow());
    }

    private void Check(MarkInput input)
    {
        Require.AtMost(input.Note, ChecklistMark.NoteLength, nameof(input.Note));
        if (input.State is StepState.NotNeeded && string.IsNullOrWhiteSpace(input.Note))
        {
            throw new ValidationException([new ValidationFailure(nameof(input.Note), "ErrorsChecklists.ReasonMissing")]);
        }

        if (input.DoneOn > time.Today())
        {
            throw new ValidationException([new ValidationFailure(nameof(input.DoneOn), "ErrorsChecklists.InFuture")]);
        }
    }

    private static HistoryAction ActionOf(StepState state) => state switch
    {
        StepState.Done => HistoryAction.StepDone,
        StepState.NotNeeded => HistoryAction.StepNotNeeded,
        _ => HistoryAction.StepReopened,
    };

    private async Task<Agreement?> AgreementAsync(string reference, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.Agreements.AsNoTracking().VisibleTo(actor)
            .SingleOrDefaultAsync(a => a.Reference == reference, cancellationToken);
        return found is not null && actor.MayReadInternal(found) ? found : null;
    }
}
