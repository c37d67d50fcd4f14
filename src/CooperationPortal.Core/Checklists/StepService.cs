using CooperationPortal.Core.Data;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Users;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Checklists;

/// <summary>What administrators do with the steps: write, reorder, retire; never delete, for agreements were ticked by them.</summary>
public sealed class StepService(PortalDbContext db, RegionQueries regions, TimeProvider time)
{
    private const int LastPlace = 99;

    public async Task<IReadOnlyList<StepGroup>> AllAsync(string lang, CancellationToken cancellationToken)
    {
        var steps = await db.ChecklistSteps.AsNoTracking()
            .OrderBy(s => s.CountryIso2).ThenBy(s => s.Order).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        var codes = steps.Select(s => s.CountryIso2).Distinct().ToArray();
        var ids = await db.Regions.Where(r => r.Level == RegionLevel.Country && codes.Contains(r.CountryIso2))
            .Select(r => r.Id).ToListAsync(cancellationToken);
        var names = (await regions.PlacesAsync(ids, lang, cancellationToken)).Values.ToDictionary(p => p.CountryIso2!, p => p.Name);
        return
        [
            .. steps.GroupBy(s => s.CountryIso2)
                .Select(g => new StepGroup(g.Key, g.Key is null ? null : names.GetValueOrDefault(g.Key), [.. g])),
        ];
    }

    /// <summary>Null where there is none.</summary>
    public async Task<StepInput?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var step = await db.ChecklistSteps.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        return step is null ? null : new StepInput
        {
            CountryIso2 = step.CountryIso2,
            Order = step.Order,
            Label = step.Label.ToInput(),
            Hint = step.Hint.ToInput(),
            Rule = step.Rule.ToInput(),
            RuleUrl = step.RuleUrl,
            IsRetired = step.IsRetired,
            Version = step.Version,
        };
    }

    /// <summary>Writes a new step, or changes one; the id of a new one makes the same post safe to repeat.</summary>
    /// <exception cref="NotAllowedException">The actor is no administrator.</exception>
    /// <exception cref="ConflictException">Somebody else changed the step meanwhile.</exception>
    /// <exception cref="ValidationException">No words, an unknown country, a place out of range.</exception>
    public async Task SaveAsync(Guid id, StepInput input, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.Has(PortalRole.SystemAdministrator))
        {
            throw new NotAllowedException("Only administrators write steps.");
        }

        var iso2 = Blank.ToNull(input.CountryIso2)?.ToUpperInvariant();
        await CheckAsync(input, iso2, cancellationToken);
        var step = await db.ChecklistSteps.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (step is not null && input.Version is not null)
        {
            Require.Version(step.Version, input.Version);
        }

        if (step is null)
        {
            step = new ChecklistStep { Id = id, Label = input.Label.ToText()! };
            db.Add(step);
        }

        (step.CountryIso2, step.Order, step.IsRetired) = (iso2, input.Order, input.IsRetired);
        (step.Label, step.Hint) = (input.Label.ToText()!, input.Hint.ToText());
        (step.Rule, step.RuleUrl, step.EditedAt) = (input.Rule.ToText(), Blank.ToNull(input.RuleUrl), time.GetUtcNow());
        await db.SaveOrExplainAsync(cancellationToken);
    }

    private async Task CheckAsync(StepInput input, string? iso2, CancellationToken cancellationToken)
    {
        var mistakes = new List<ValidationFailure>();
        if (input.Label.ToText() is not { } label)
        {
            mistakes.Add(new ValidationFailure("Label.Text", "ErrorsChecklists.LabelMissing"));
        }
        else if (label.Source.Length > ChecklistStep.LabelLength)
        {
            mistakes.Add(new ValidationFailure("Label.Text", "ErrorsWorkflow.TooLong"));
        }

        if (input.Hint.Text?.Length > ChecklistStep.HintLength)
        {
            mistakes.Add(new ValidationFailure("Hint.Text", "ErrorsWorkflow.TooLong"));
        }

        if (input.Rule.Text?.Length > ChecklistStep.RuleLength)
        {
            mistakes.Add(new ValidationFailure("Rule.Text", "ErrorsWorkflow.TooLong"));
        }

        if (Blank.ToNull(input.RuleUrl) is { } url && (url.Length > Source.UrlLength || !WebAddress.IsValid(url)))
        {
            mistakes.Add(new ValidationFailure(nameof(input.RuleUrl), "ErrorsForms.NotAWebAddress"));
        }

        if (input.Order is < 1 or > LastPlace)
        {
            mistakes.Add(new ValidationFailure(nameof(input.Order), "ErrorsChecklists.OrderRange"));
        }

        if (iso2 is not null && !await db.Regions.AnyAsync(
            r => r.Level == RegionLevel.Country && r.CountryIso2 == iso2, cancellationToken))
        {
            mistakes.Add(new ValidationFailure(nameof(input.CountryIso2), "ErrorsChecklists.CountryUnknown"));
        }

        if (mistakes.Count > 0)
        {
            throw new ValidationException(mistakes);
        }
    }
}
