using CooperationPortal.Core.Data;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>What a filter of meetings means in the database.</summary>
internal static class MeetingFiltering
{
    public static IQueryable<Meeting> Where(this IQueryable<Meeting> meetings, MeetingFilter filter, Actor? reader, PortalDbContext db)
    {
        meetings = meetings
            .TouchingRegion(filter.Region, db).TouchingRegion(filter.With, db)
            .TouchingCountries([filter.Country ?? ""], db)
            .TouchingInstitution(filter.Institution, db);
        if (!string.IsNullOrEmpty(filter.Person))
        {
            var person = db.People.IdsOf(filter.Person);
            var named = db.MeetingParticipants.Where(p => person.Contains(p.PersonId)).Select(p => p.MeetingId)
                .Union(db.Statements.Where(s => s.MeetingId != null && person.Contains(s.SpeakerId)).Select(s => s.MeetingId!.Value));
            meetings = meetings.Where(m => named.Contains(m.Id));
        }

        if (filter.WithinVisit is { } within)
        {
            meetings = meetings.Where(m => (m.VisitId != null) == within);
        }

        return meetings.About(filter, reader, db).InYear(m => m.SortDate, filter.Year).WithWords(filter.Words, reader, db);
    }

    /// <summary>What is published is found by the facts that are kept of it; of what is not there are none.</summary>
    private static IQueryable<Meeting> About(this IQueryable<Meeting> meetings, MeetingFilter filter, Actor? reader, PortalDbContext db) =>
        reader is null
            ? meetings.WithFacts(
                new FactChoices().With(filter.Fact).With(Aspect.Activity, filter.Activity).With(Aspect.Specialty, filter.Specialty)
                    .With(Aspect.Condition, filter.Condition).With(Aspect.Told, filter.Language),
                db)
            : meetings.WithFacts(new FactChoices().With(filter.Fact), db).AsWritten(filter, db);

    /// <summary>The same by what the records say.</summary>
    private static IQueryable<Meeting> AsWritten(this IQueryable<Meeting> meetings, MeetingFilter filter, PortalDbContext db)
    {
        if (filter.Specialty is { } specialty)
        {
            meetings = meetings.Where(m => m.SpecialtyCodes.Contains(specialty)
                || m.Statements.Any(s => s.SpecialtyCodes.Contains(specialty)));
        }

        if (filter.Condition is { } condition)
        {
            meetings = meetings.Where(m => m.ConditionCodes.Contains(condition)
                || m.Statements.Any(s => s.ConditionCodes.Contains(condition)));
        }

        if (filter.Activity is { } activity)
        {
            meetings = meetings.Where(m => m.Statements.Any(s => s.Activities.Contains(activity)));
        }

        return meetings.ToldIn(filter.Language, db);
    }
}
