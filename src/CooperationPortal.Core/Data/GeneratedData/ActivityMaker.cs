using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>Makes what was done, or is to be done, under an agreement, with how many people went from one side to the other.</summary>
internal sealed class ActivityMaker(GeneratedWorld world)
{
    public void Make(
        Agreement agreement, Commitment? promise, List<GeneratedSide> sides, DateOnly day, DateTimeOffset published,
        IReadOnlyList<Term> subjects, GeneratedBatch batch)
    {
        var (type, phrase) = (world.Any(Enum.GetValues<ActivityType>()), world.Any(GeneratedPhrases.Promises));
        var held = day.AddDays(world.Random.Next(30, 900));
        var activity = new Activity
        {
            Id = world.Ids.Next(),
            Reference = world.Numbers.Next("AC", published.Year),
            AgreementId = agreement.Id,
            CommitmentId = promise?.Id,
            Type = type,
            Title = world.Written(lang => $"{phrase[lang]}: {sides[0].NameIn(lang)} – {sides[1].NameIn(lang)}"),
            Status = GeneratedDates.IsOver(held)
                ? world.Any<ActivityStatus>([ActivityStatus.Held, ActivityStatus.Held, ActivityStatus.Held, ActivityStatus.NotHeld])
                : world.Any<ActivityStatus>([ActivityStatus.Planned, ActivityStatus.UnderWay]),
            Planned = world.Dates.Planned(held),
            EventId = world.In(10) ? world.Any(world.Events) : null,
            SpecialtyCodes = GeneratedWorld.CodesOf(subjects, VocabularyKind.Specialty),
            ConditionCodes = GeneratedWorld.CodesOf(subjects, VocabularyKind.Condition),
            RegionIds = agreement.RegionIds,
            InstitutionIds = agreement.InstitutionIds,
        };
        if (activity.Status is ActivityStatus.Held)
        {
            activity.Held = world.Dates.Past(held);
        }

        activity.Parties.AddRange(sides.Select((side, i) =>
            side.Give(new ActivityParty { Id = world.Ids.Next(), ActivityId = activity.Id }, i)));
        activity.Flows.Add(FlowOf(activity));
        activity.TakeCounts();
        world.SetKeys(activity, activity.Reference, [activity.Title], subjects, type, sides);
        activity.Publish(published.AddDays(world.Random.Next(60)));
        batch.Add(activity);
        batch.AddRange(activity.Parties);
        batch.AddRange(activity.Flows);
    }

    private ActivityFlow FlowOf(Activity activity)
    {
        var planned = world.Random.Next(2, 40);
        return new ActivityFlow
        {
            Id = world.Ids.Next(),
            ActivityId = activity.Id,
            FromPartyId = activity.Parties[0].Id,
            ToPartyId = world.In(80) ? activity.Parties[1].Id : null,
            People = world.Any(Enum.GetValues<ActivityPeople>()),
            Planned = world.In(80) ? planned : null,
            Actual = activity.Status is ActivityStatus.Held ? world.Random.Next(1, planned + 1) : null,
        };
    }
}
