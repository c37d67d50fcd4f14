using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>What a filter of agreements means in the database.</summary>
internal static class AgreementFiltering
{
    /// <param name="agreements">A list of them.</param>
    /// <param name="filter">What narrows it.</param>
    /// <param name="today">States are those of that day.</param>
    /// <param name="reader">Null on public pages.</param>
    /// <param name="db">Where they are kept.</param>
    /// <param name="first">How many rows are read of the list; null where all are counted.</param>
    public static IQueryable<Agreement> Where(
        this IQueryable<Agreement> agreements, AgreementFilter filter, DateOnly today, Actor? reader, PortalDbContext db,
        RowsRead? first = null)
    {
        var reading = AgreementFacts.ReadingOf(filter, db, first);
        if (filter.Signed is not null || filter.State.Length > 0)
        {
            var buckets = AgreementFacts.BucketsOf(filter);
            agreements = reader is null && first is not null && reading.WayOf(db, RecordKind.Agreement) is ListWay.Walked
                ? agreements.InWalked(buckets, today)
                : agreements.In(buckets, today);
        }

        if (filter.Window is { } window)
        {
            agreements = agreements.Where(a => (a.PlannedWindow.Edtf != null) == window);
        }

        if (!string.IsNullOrEmpty(filter.Person))
        {
            var person = db.People.IdsOf(filter.Person);
            var named = db.Signatures.Where(s => person.Contains(s.PersonId))
                .Join(db.AgreementParties, s => s.PartyId, p => p.Id, (_, p) => p.AgreementId)
                .Union(db.Statements.Where(s => s.AgreementId != null && person.Contains(s.SpeakerId)).Select(s => s.AgreementId!.Value));
            agreements = agreements.Where(a => named.Contains(a.Id));
        }

        return agreements
            .HeldAt(filter.Event, db)
            .About(filter, reader, db, reading).InYears(a => a.SortDate, filter.Year).WithWords(filter.Words, reader, db, reading);
    }

    private static IQueryable<Agreement> OfLevels(this IQueryable<Agreement> agreements, PartyLevel[] levels)
    {
        if (levels.Length == 0)
        {
            return agreements;
        }

        var places = levels.SelectMany(PlacesOf).ToArray();
        var bodies = levels.Contains(PartyLevel.Institution);
        return agreements.Where(a => a.Parties.Any(p => p.InstitutionId != null || p.Description != null
            ? bodies
            : places.Contains(p.Region!.Level)));
    }

    public static RegionLevel[] PlacesOf(PartyLevel level) => level switch
    {
        PartyLevel.Country => [RegionLevel.Country],
        PartyLevel.Region => [RegionLevel.Adm1, RegionLevel.Adm2, RegionLevel.MacroRegion],
        PartyLevel.City => [RegionLevel.City],
        _ => [],
    };

    private static IQueryable<Agreement> HeldAt(this IQueryable<Agreement> agreements, string? happening, PortalDbContext db)
    {
        var slug = happening?.ToLowerInvariant();
        return string.IsNullOrEmpty(slug)
            ? agreements
            : agreements.Where(a => db.Events.Any(e => e.Slug == slug && e.Id == a.PlannedOccasionEventId));
    }

    /// <summary>What is published is found by the facts that are kept of it; of what is not there are none.</summary>
    private static IQueryable<Agreement> About(
        this IQueryable<Agreement> agreements, AgreementFilter filter, Actor? reader, PortalDbContext db, ListReading reading) =>
        reader is null
            ? agreements.WithFacts(reading, db)
            : agreements.WithFacts(new FactChoices().With(filter.Fact), db).AsWritten(filter, db);

    /// <summary>The same by what the records say.</summary>
    private static IQueryable<Agreement> AsWritten(
        this IQueryable<Agreement> agreements, AgreementFilter filter, PortalDbContext db)
    {
        if (filter.Type.Length > 0)
        {
            agreements = agreements.Where(a => filter.Type.Contains(a.Type));
        }

        if (filter.Activity is { } activity)
        {
            agreements = agreements.Where(a => a.Scope.Any(s => s.Activity == activity)
                || db.Commitments.Any(c => c.AgreementId == a.Id && c.Activity == activity));
        }

        if (!string.IsNullOrEmpty(filter.Specialty))
        {
            var specialty = filter.Specialty;
            agreements = agreements.Where(a => a.Scope.Any(s => s.SpecialtyCodes.Contains(specialty))
                || a.Statements.Any(s => s.SpecialtyCodes.Contains(specialty))
                || db.Commitments.Any(c => c.AgreementId == a.Id && c.SpecialtyCodes.Contains(specialty)));
        }

        if (!string.IsNullOrEmpty(filter.Condition))
        {
            var condition = filter.Condition;
            agreements = agreements.Where(a => a.Scope.Any(s => s.ConditionCodes.Contains(condition))
                || a.Statements.Any(s => s.ConditionCodes.Contains(condition))
                || db.Commitments.Any(c => c.AgreementId == a.Id && c.ConditionCodes.Contains(condition)));
        }

        return agreements
            .TouchingRegion(filter.Region, db).TouchingRegion(filter.With, db)
            .TouchingCountries(filter.Country, db)
            .TouchingInstitution(filter.Institution, db)
            .OfLevels(filter.Level).ToldIn(filter.Language, db);
    }
}
