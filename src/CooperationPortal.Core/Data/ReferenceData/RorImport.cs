using System.Globalization;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>
/// Brings the shipped sample of the Research Organization Registry into the registry of institutions, on demand. What has
/// its ROR number already stays as it is, so that a second import adds nothing and overwrites nobody's work.
/// </summary>
public sealed class RorImport(
    PortalDbContext db, IRecordWriter<InstitutionInput> writer, IValidator<InstitutionInput> validator, TimeProvider time)
{
    private const int InOneTransaction = 200;

    public async Task<RorImportResult> RunAsync(CancellationToken cancellationToken)
    {
        var rows = ReferenceFile.Read("institutions.csv");
        var known = await NumbersAsync(IdentifierScheme.Ror, cancellationToken);
        var wikidata = await NumbersAsync(IdentifierScheme.Wikidata, cancellationToken);
        var places = await PlacesAsync(cancellationToken);
        var fresh = rows.Where(r => !known.Contains(RorRecord.NumberOf(r))).ToList();
        var refused = new List<string>();
        foreach (var chunk in fresh.Chunk(InOneTransaction))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var row in chunk)
            {
                if (!await AddAsync(row, places, wikidata, cancellationToken))
                {
                    refused.Add(RorRecord.NumberOf(row));
                }
            }

            await transaction.CommitAsync(cancellationToken);
        }

        return new RorImportResult(fresh.Count - refused.Count, rows.Count - fresh.Count, refused);
    }

    private async Task<bool> AddAsync(
        Row row, Dictionary<string, Guid> places, HashSet<string> wikidata, CancellationToken cancellationToken)
    {
        if (PlaceOf(row, places) is not { } place)
        {
            return false;
        }

        var withWikidata = IdentifierForm.IsValid(IdentifierScheme.Wikidata, row["wikidata_id"]) && wikidata.Add(row["wikidata_id"]);
        var input = RorRecord.ToInput(row, place.Id, place.IsCity, withWikidata);
        if (!(await validator.ValidateAsync(input, cancellationToken)).IsValid)
        {
            return false;
        }

        var id = RowId.Of("ror", RorRecord.NumberOf(row));
        await writer.WriteAsync(id, null, input, Actor.Portal, cancellationToken);
        var now = time.GetUtcNow();
        db.ChangeTracker.Entries<Institution>().Single(e => e.Entity.Id == id).Entity.Publish(now);
        db.Add(new HistoryEntry
        {
            At = now,
            ActorName = Actor.Portal.Name,
            Action = HistoryAction.Imported,
            RecordKind = RecordKind.Institution,
            RecordId = id,
            Comment = $"ROR {row["ror_release"]}",
            Changes = [],
        });
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }

    /// <summary>The city, else the region by the code in use today, else the country.</summary>
    private static (Guid Id, bool IsCity)? PlaceOf(Row row, Dictionary<string, Guid> places) =>
        places.TryGetValue(row["geonames_city_id"], out var city) ? (city, true)
        : places.TryGetValue(row["region"], out var region) ? (region, false)
        : places.TryGetValue(row["country"], out var country) ? (country, false)
        : null;

    private async Task<Dictionary<string, Guid>> PlacesAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Regions.AsNoTracking()
            .Where(r => r.IsoCode != null || r.GeoNamesId != null)
            .Select(r => new { r.Id, r.IsoCode, r.GeoNamesId, r.SuccessorId })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(
            r => r.IsoCode ?? r.GeoNamesId!.Value.ToString(CultureInfo.InvariantCulture), r => r.SuccessorId ?? r.Id);
    }

    private async Task<HashSet<string>> NumbersAsync(IdentifierScheme scheme, CancellationToken cancellationToken) =>
        [.. await db.InstitutionIdentifiers.Where(i => i.Scheme == scheme).Select(i => i.Value).ToListAsync(cancellationToken)];
}
