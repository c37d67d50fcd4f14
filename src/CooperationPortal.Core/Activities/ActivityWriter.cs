using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Activities;

/// <summary>Brings activities to what editors typed.</summary>
public sealed class ActivityWriter(
    PortalDbContext db, ScopeBuilder scopes, RecordKeys keys, RecordExtras extras, AidWriter aid) : IRecordWriter<ActivityInput>
{
    private const string Untitled = "…";

    public RecordKind Kind => RecordKind.Activity;

    public string? ReferencePrefix => "AC";

    public string TitleOf(ActivityInput input) => Blank.ToNull(input.Title.Text) ?? Untitled;

    public Task<RecordScope> ScopeOfAsync(ActivityInput input, CancellationToken cancellationToken) =>
        scopes.OfPicksAsync(input, cancellationToken);

    public async Task<ActivityInput?> LoadAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var activity = await db.Activities.AsNoTracking().AsSplitQuery().Include(a => a.Parties).Include(a => a.Flows)
            .SingleOrDefaultAsync(a => a.Id == recordId, cancellationToken);
        if (activity is null)
        {
            return null;
        }

        var input = activity.ToInput();
        input.Aid = await aid.LoadAsync(recordId, cancellationToken);
        await extras.LoadAsync(recordId, input, cancellationToken);
        return input;
    }

    /// <summary>A promise of one agreement is not kept under another one.</summary>
    public async Task CheckAsync(Guid recordId, ActivityInput input, CancellationToken cancellationToken)
    {
        if (input.Agreement.IdOf(RecordKind.Agreement) is { } agreement
            && input.Commitment.IdOf(RecordKind.Commitment) is { } commitment
            && await db.Commitments.AnyAsync(
                c => c.Id == commitment && c.AgreementId != null && c.AgreementId != agreement
                    && c.RelatedAgreementId != agreement, cancellationToken))
        {
            throw new ValidationException(
                [new ValidationFailure($"{nameof(input.Commitment)}.{nameof(RecordPick.Text)}", "ErrorsActivities.CommitmentOfAnother")]);
        }
    }

    public async Task WriteAsync(
        Guid recordId, string? reference, ActivityInput input, Actor actor, CancellationToken cancellationToken)
    {
        var activity = await db.Activities.IgnoreQueryFilters().AsSplitQuery().Include(a => a.Parties).Include(a => a.Flows)
            .SingleOrDefaultAsync(a => a.Id == recordId, cancellationToken)
            ?? Add(new Activity { Id = recordId, Reference = reference!, Title = input.Title.ToText()! });
        activity.Take(input);
        SyncRows(activity, input);
        activity.TakeCounts();
        var scope = await ScopeOfAsync(input, cancellationToken);
        activity.RegionIds = scope.RegionIds;
        activity.InstitutionIds = scope.InstitutionIds;
        await keys.SetAsync(activity, activity.Reference, input, cancellationToken);
        await aid.WriteAsync(Kind, recordId, input.Aid, cancellationToken);
        await extras.WriteAsync(Kind, recordId, input, cancellationToken);
    }

    private Activity Add(Activity activity)
    {
        db.Add(activity);
        return activity;
    }

    private void SyncRows(Activity activity, ActivityInput input)
    {
        db.Sync(activity.Flows, input.Flows, f => f.Id,
            row => new ActivityFlow { Id = row.Id, ActivityId = activity.Id },
            (flow, row, order) => flow.Take(row, order));
        db.SyncParties(activity.Parties, input.Parties, row => new ActivityParty { Id = row.Id, ActivityId = activity.Id });
    }
}
