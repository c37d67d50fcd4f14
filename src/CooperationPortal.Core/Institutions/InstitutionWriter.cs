using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Translations;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Institutions;

/// <summary>Brings institutions of the registry to what editors typed.</summary>
public sealed class InstitutionWriter(PortalDbContext db, ScopeBuilder scopes, RecordExtras extras, PointQueries points)
    : IRecordWriter<InstitutionInput>
{
    private const string Untitled = "…";

    public RecordKind Kind => RecordKind.Institution;

    public string? ReferencePrefix => null;

    public string TitleOf(InstitutionInput input) =>
        NameSet.BestOrNull(input.Names.Forms(), LanguageTag.Russian)?.Text ?? Untitled;

    /// <remarks>A branch concerns its parent body, but not the region where that body is.</remarks>
    public async Task<RecordScope> ScopeOfAsync(InstitutionInput input, CancellationToken cancellationToken)
    {
        var place = await scopes.BuildAsync([input.Place.IdOf(RecordKind.Region)], [], cancellationToken);
        var parents = await scopes.BuildAsync([], [input.Parent.IdOf(RecordKind.Institution)], cancellationToken);
        return new RecordScope(place.RegionIds, parents.InstitutionIds);
    }

    public async Task<InstitutionInput?> LoadAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var institution = await db.Institutions.AsNoTracking().AsSplitQuery()
            .Include(i => i.Names).Include(i => i.Identifiers).Include(i => i.Claims)
            .SingleOrDefaultAsync(i => i.Id == recordId, cancellationToken);
        if (institution is null)
        {
            return null;
        }

        var input = ToInput(institution);
        await extras.LoadAsync(recordId, input, cancellationToken);
        return input;
    }

    public async Task CheckAsync(Guid recordId, InstitutionInput input, CancellationToken cancellationToken)
    {
        if (await db.Institutions.IgnoreQueryFilters()
            .AnyAsync(i => i.Id == recordId && i.MergedIntoId != null, cancellationToken))
        {
            throw Mistake("", "ErrorsPlaces.RecordMerged");
        }

        await RefuseCycleAsync(recordId, input.Parent.IdOf(RecordKind.Institution), cancellationToken);
        await RefuseTakenIdentifiersAsync(recordId, input, cancellationToken);
    }

    public async Task WriteAsync(
        Guid recordId, string? reference, InstitutionInput input, Actor actor, CancellationToken cancellationToken)
    {
        await CheckAsync(recordId, input, cancellationToken);
        var institution = await db.Institutions.AsSplitQuery()
            .Include(i => i.Names).Include(i => i.Identifiers).Include(i => i.Claims)
            .SingleOrDefaultAsync(i => i.Id == recordId, cancellationToken)
            ?? await AddAsync(recordId, input, cancellationToken);
        Take(institution, input);
        institution.IsPointFar =
            await points.IsFarAsync(institution.RegionId, institution.Latitude, institution.Longitude, cancellationToken);
        SyncRows(institution, input);
        var scope = await ScopeOfAsync(input, cancellationToken);
        institution.RegionIds = scope.RegionIds;
        institution.InstitutionIds = [.. scope.InstitutionIds.Append(recordId).Distinct().Order()];
        await extras.WriteAsync(RecordKind.Institution, recordId, input, cancellationToken);
    }

    private async Task<Institution> AddAsync(Guid recordId, InstitutionInput input, CancellationToken cancellationToken)
    {
        var slug = await Slugs.FreeAsync(
            NameSet.ForAddress([.. input.Names.Forms()]) ?? Untitled, recordId, db.Institutions.IgnoreQueryFilters().Select(i => i.Slug), cancellationToken);
        var institution = new Institution { Id = recordId, Slug = slug };
        db.Add(institution);
        return institution;
    }

    private static void Take(Institution institution, InstitutionInput input)
    {
        institution.Kind = input.Kind!.Value;
        institution.Status = input.Status;
        institution.RegionId = input.Place.IdOf(RecordKind.Region)!.Value;
        institution.CityText = Blank.ToNull(input.CityText);
        institution.ParentId = input.Parent.IdOf(RecordKind.Institution);
        institution.SuccessorId = input.Successor.IdOf(RecordKind.Institution);
        institution.Address = input.Address.ToText();
        institution.Latitude = input.Latitude;
        institution.Longitude = input.Longitude;
        institution.Website = Blank.ToNull(input.Website);
        institution.SearchKey = string.Join(' ', input.Names.Select(n => SearchKey.Of(n.Text!)).Distinct());
        institution.Untranslated = MissingLanguages.Of(RecordKeys.OwnTexts(input), input.Names);
    }

    private void SyncRows(Institution institution, InstitutionInput input)
    {
        db.Sync(institution.Names, input.Names, n => n.Id,
            row => new InstitutionName { Id = row.Id, InstitutionId = institution.Id, Text = row.Text!, Lang = row.Lang },
            (name, row, _) => name.Take(row));
        db.Sync(institution.Identifiers, input.Identifiers, i => i.Id,
            row => new InstitutionIdentifier { Id = row.Id, InstitutionId = institution.Id, Value = row.Value! },
            (identifier, row, _) =>
            {
                identifier.Scheme = row.Scheme;
                identifier.Value = IdentifierForm.Tidy(row.Scheme, row.Value)!;
            });
        db.Sync(institution.Claims, input.Claims, c => c.Id,
            row => new InstitutionClaim { Id = row.Id, InstitutionId = institution.Id, Text = row.Text.ToText()! },
            (claim, row, order) =>
            {
                claim.Order = order;
                claim.Text = row.Text.ToText()!;
                claim.Metric = Blank.ToNull(row.Metric);
                claim.Comparator = row.Value is null ? null : row.Comparator ?? ClaimComparator.Equal;
                claim.Value = row.Value;
                claim.AsOf = row.AsOf.ToDate();
            });
    }

    private static InstitutionInput ToInput(Institution institution) => new()
    {
        Kind = institution.Kind,
        Status = institution.Status,
        Names = [.. institution.Names.InOrder().Select(n => n.ToInput())],
        Place = InputMapping.PickOf(RecordKind.Region, institution.RegionId),
        CityText = institution.CityText,
        Parent = InputMapping.PickOf(RecordKind.Institution, institution.ParentId),
        Successor = InputMapping.PickOf(RecordKind.Institution, institution.SuccessorId),
        Address = institution.Address.ToInput(),
        Latitude = institution.Latitude,
        Longitude = institution.Longitude,
        Website = institution.Website,
        Identifiers =
        [
            .. institution.Identifiers.OrderBy(i => i.Id)
                .Select(i => new IdentifierInput { Id = i.Id, Scheme = i.Scheme, Value = i.Value }),
        ],
        Claims =
        [
            .. institution.Claims.OrderBy(c => c.Order).Select(c => new ClaimInput
            {
                Id = c.Id,
                Text = c.Text.ToInput(),
                Metric = c.Metric,
                Comparator = c.Comparator,
                Value = c.Value.ToPlain(),
                AsOf = c.AsOf.ToInput(),
            }),
        ],
    };

    private async Task RefuseCycleAsync(Guid recordId, Guid? parentId, CancellationToken cancellationToken)
    {
        var seen = new HashSet<Guid> { recordId };
        for (var next = parentId; next is { } id;)
        {
            if (!seen.Add(id))
            {
                throw Mistake(nameof(InstitutionInput.Parent), "ErrorsPlaces.ParentCycle");
            }

            next = await db.Institutions.IgnoreQueryFilters()
                .Where(i => i.Id == id).Select(i => i.ParentId).SingleOrDefaultAsync(cancellationToken);
        }
    }

    private async Task RefuseTakenIdentifiersAsync(
        Guid recordId, InstitutionInput input, CancellationToken cancellationToken)
    {
        for (var i = 0; i < input.Identifiers.Count; i++)
        {
            var scheme = input.Identifiers[i].Scheme;
            var value = IdentifierForm.Tidy(scheme, input.Identifiers[i].Value);
            if (await db.InstitutionIdentifiers.AnyAsync(
                x => x.Scheme == scheme && x.Value == value && x.InstitutionId != recordId, cancellationToken))
            {
                throw Mistake(
                    $"{nameof(input.Identifiers)}[{i}].{nameof(IdentifierInput.Value)}", "ErrorsPlaces.IdentifierTaken");
            }
        }
    }

    private static ValidationException Mistake(string property, string message) =>
        new([new ValidationFailure(property, message)]);
}
