using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>Makes the promises of an agreement, one to six.</summary>
internal sealed class PromiseMaker(GeneratedWorld world)
{
    public IReadOnlyList<Commitment> Make(
        Agreement agreement, List<GeneratedSide> sides, DateOnly day, DateTimeOffset published, IReadOnlyList<Term> subjects,
        GeneratedBatch batch)
    {
        var made = new List<Commitment>();
        for (var order = world.Random.Next(1, 7) - 1; order >= 0; order--)
        {
            var due = world.In(60) ? world.Dates.Planned(day.AddDays(world.Random.Next(60, 1500))) : StatedDate.NotStated;
            var kind = world.Any(Enum.GetValues<ActivityType>());
            var phrase = world.Any(GeneratedPhrases.Promises);
            var count = world.Random.Next(2, 60);
            IReadOnlyList<Term> about = world.In(30) ? subjects : [];
            var commitment = new Commitment
            {
                Id = world.Ids.Next(),
                Reference = world.Numbers.Next(CommitmentWriter.ReferencePrefix, published.Year),
                AgreementId = agreement.Id,
                Order = order,
                Activity = kind,
                Text = world.Written(lang => $"{phrase[lang]}: {count}"),
                Due = due,
                SortDate = due.Earliest ?? due.Latest ?? DateOnly.MinValue,
                QuantityPlanned = count,
                EventId = world.In(3) ? world.Any(world.Events) : null,
                SpecialtyCodes = GeneratedWorld.CodesOf(about, VocabularyKind.Specialty),
                ConditionCodes = GeneratedWorld.CodesOf(about, VocabularyKind.Condition),
                RegionIds = agreement.RegionIds,
                InstitutionIds = agreement.InstitutionIds,
            };
            commitment.TakeOutcome(new CommitmentInput { Status = StatusOn(day) }, [], published);
            commitment.Publish(published);
            List<GeneratedSide> named = world.In(60) ? [world.Any(sides)] : [];
            world.SetKeys(commitment, commitment.Reference, [commitment.Text], about, kind, named);
            made.Add(commitment);
            batch.Add(commitment);
            batch.AddRange(named.Select((side, i) =>
                side.Give(new CommitmentParty { Id = world.Ids.Next(), CommitmentId = commitment.Id, Owes = true }, i)));
        }

        return made;
    }

    /// <summary>Old promises are closed more often.</summary>
    private CommitmentStatus StatusOn(DateOnly day) => world.In(day.Year < 2020 ? 70 : 30)
        ? world.Any<CommitmentStatus>([CommitmentStatus.Met, CommitmentStatus.Met, CommitmentStatus.PartiallyMet, CommitmentStatus.NotMet])
        : world.Any<CommitmentStatus>([CommitmentStatus.Planned, CommitmentStatus.InProgress]);
}
