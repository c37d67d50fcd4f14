using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Visits;

/// <summary>What the times of the stops must hold to; asked of the visit, whose only day is also that of its stops.</summary>
internal static class StopClockRules
{
    public static void AddClockRules(this AbstractValidator<VisitInput> visits, PortalDbContext db)
    {
        visits.RuleForEach(v => v.Stops).ChildRules(stop =>
        {
            stop.RuleFor(s => s.StartTime)
                .NotNull().When(s => s.EndTime is not null).WithMessage("ErrorsVisits.StartTimeMissing");
            stop.RuleFor(s => s.EndTime)
                .Must((s, end) => end > s.StartTime).When(s => s.EndTime is not null && s.StartTime is not null)
                .WithMessage("ErrorsVisits.EndTimeBeforeStart");
        });
        visits.RuleForEach(v => v.Stops).CustomAsync(async (stop, context, cancellationToken) =>
        {
            if (stop.StartTime is null || DayOf(stop, context.InstanceToValidate) is not { } day)
            {
                return;
            }

            var zone = await ZoneAsync(stop, db, cancellationToken);
            foreach (var (name, time) in new[] { (nameof(stop.StartTime), stop.StartTime), (nameof(stop.EndTime), stop.EndTime) })
            {
                if (time is { } typed && ZoneTime.At(day, typed, zone) is { Count: 0 })
                {
                    context.AddFailure(name, "ErrorsVisits.TimeSkipped");
                }
            }
        });
    }

    /// <summary>Null where a date cannot be read, which has a message of its own.</summary>
    private static DateOnly? DayOf(StopInput stop, VisitInput visit) => DayOf(stop.When) ?? DayOf(visit.Period);

    private static DateOnly? DayOf(DateInput date) =>
        date.Parts.TryToEdtf(out var edtf, out _) && edtf is not null
            ? StopClock.DayOf(StatedDate.Of(edtf, date.Nature, date.Basis))
            : null;

    /// <summary>The zone of the place of the stop, as pages will find it.</summary>
    private static async Task<string?> ZoneAsync(StopInput stop, PortalDbContext db, CancellationToken cancellationToken)
    {
        var placeId = stop.Party.IdOf(RecordKind.Region) ?? stop.Place.IdOf(RecordKind.Region);
        if (stop.Party.IdOf(RecordKind.Institution) is { } bodyId)
        {
            placeId = await db.Institutions.Where(i => i.Id == bodyId).Select(i => (Guid?)i.RegionId)
                .SingleOrDefaultAsync(cancellationToken);
        }

        return await db.Regions.Where(r => r.Id == placeId).Select(r => r.TimeZone).SingleOrDefaultAsync(cancellationToken);
    }
}
