using System.Globalization;
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
        if (filter.State.Length > 0)
        {
            agreements = agreements.In(filter.State, today);
        }

        if (filter.Signed is { } signed)
        {
            var ever = AgreementBuckets.EverSigned;
            agreements = agreements.In([.. Enum.GetValues<AgreementBucket>().Where(b => ever.Contains(b) == signed)], today);
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

        var reading = AgreementFacts.ReadingOf(filter, db, first);
        return agreements
            .HeldAt(filter.Event, db)
            .About(filter, reader, db, reading).InYears(filter.Year).WithWords(filter.Words, reader, db, reading);
    }

    /// <summary>Zero stands for the unknown year; CASE keeps PostgreSQL from taking the year of minus infinity.</summary>
    private static IQueryable<Agreement> InYears(this IQueryable<Agreement> agreements, string[] years)
    {
        if (years.Length == 0)
        {
            return agreements;
        }

        if (years is [AgreementFilter.UnknownYear])
        {
            return agreements.Where(a => a.SortDate == DateOnly.MinValue);
        }

        var numbers = years.Select(y => y == AgreementFilter.UnknownYear ? 0 : Number(y)).ToArray();
        if (numbers.All(n => n is > 0 and <= 9999))
        {
            // What the index over days answers.
            var (first, last) = (new DateOnly(numbers.Min(), 1, 1), new DateOnly(numbers.Max(), 12, 31));
            agreements = agreements.Where(a => a.SortDate >= first && a.SortDate <= last);
        }

        return agreements.Where(a => numbers.Contains(a.SortDate == DateOnly.MinValue ? 0 : a.SortDate.Year));
    }

    private static int Number(string year) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : -1;

    public static IQueryable<Agreement> In(
        this IQueryable<Agreement> agreements, AgreementBucket[] buckets, DateOnly today)
    {
        var states = buckets.SelectMany(AgreementBuckets.StatesOf).ToArray();
        var planned = LegalStates.Planned.ToArray();
        var promised = buckets.Contains(AgreementBucket.Promised);
        var overdue = buckets.Contains(AgreementBucket.Overdue);
        if (buckets.All(b => b is AgreementBucket.Overdue))
        {
            // Listed under the window that is over: so the list begins there and does not walk over all that is later.
            agreements = agreements.Where(a => a.SortDate < today);
        }
        else if (states.All(s => s.IsEverSigned()) && !promised && !overdue)
        {
            // Promises are the first of the list, and in a large register many: their lives need not be looked up.
            agreements = agreements.Where(a => !a.IsOnlyPromised);
        }

        return agreements.Where(a =>
            a.StatePeriods.Any(p => p.From <= today && (p.Until == null || p.Until > today)
                && (states.Contains(p.State)
                    || (promised && planned.Contains(p.State)
                        && (a.PlannedWindow.Latest == null || a.PlannedWindow.Latest >= today))
                    || (overdue && planned.Contains(p.State) && a.PlannedWindow.Latest < today)))
            || (promised && !a.StatePeriods.Any(p => p.From <= today)));
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
