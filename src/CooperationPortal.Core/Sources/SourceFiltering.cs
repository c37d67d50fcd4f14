using System.Linq.Expressions;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Sources;

/// <summary>What a filter of sources means in the database.</summary>
internal static class SourceFiltering
{
    /// <summary>The day under which a source stands; the first of all days where none is known.</summary>
    private static readonly Expression<Func<Source, DateOnly>> Day =
        s => s.Published.Earliest ?? s.Published.Latest ?? EF.Constant(DateOnly.MinValue);

    /// <summary>Sources on which something rests that the public sees; of records the database keeps facts.</summary>
    public static IQueryable<Source> Cited(this PortalDbContext db, SourceFilter filter)
    {
        var sources = db.Sources.AsNoTracking().WithWords(filter.Words).InYears(Day, filter.Year);
        if (filter.Language is { Length: > 0 } language)
        {
            sources = sources.Where(s => s.Language == language);
        }

        if (filter.Publisher is { Length: > 0 } publisher)
        {
            sources = sources.Where(s => s.Publisher == publisher);
        }

        return sources.TellingOf(filter, db).Where(s => db.Evidence.Any(e => e.SourceId == s.Id && (db.RecordFacts.Any(f => f.RecordId == e.RecordId)
            || db.Institutions.VisibleTo(null).Any(i => i.Id == e.RecordId)
            || db.Events.VisibleTo(null).Any(x => x.Id == e.RecordId))));
    }

    /// <summary>What a record has to have that rests on the sources.</summary>
    public static FactChoices FactsOf(this SourceFilter filter, PortalDbContext db) => new FactChoices()
        .With(Aspect.Specialty, filter.Specialty).With(Aspect.Activity, filter.Activity)
        .At(db, [filter.Region], [filter.Country], filter.Institution);

    /// <summary>Keeps those on which a record rests that has all of it: a record about another place is no word about this one.</summary>
    private static IQueryable<Source> TellingOf(this IQueryable<Source> sources, SourceFilter filter, PortalDbContext db)
    {
        var choices = filter.FactsOf(db);
        if (choices.IsEmpty)
        {
            return sources;
        }

        if (!choices.CanBe)
        {
            return sources.Where(s => false);
        }

        var inlinedFacts = choices.All;
        return sources.Where(s => db.Evidence.Any(e => e.SourceId == s.Id
            && db.RecordFacts.Any(f => f.RecordId == e.RecordId && inlinedFacts.All(w => f.Facts.Contains(w)))));
    }
}
