using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>Makes the promises of an agreement, one to six.</summary>
internal sealed class PromiseMaker(GeneratedWorld world)
{
    public void Make(Agreement agreement, List<GeneratedSide> sides, DateOnly day, DateTimeOffset published, GeneratedBatch batch)
    {
        for (var order = world.Random.Next(1, 7) - 1; order >= 0; order--)
        {
            var due = world.In(60) ? world.Dates.Planned(day.AddDays(world.Random.Next(60, 1500))) : StatedDate.NotStated;
            var kind = world.Any(Enum.GetValues<ActivityType>());
            var phrase = world.Any(GeneratedPhrases.Promises);
            var count = world.Random.Next(2, 60);
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
                RegionIds = agreement.RegionIds,
                InstitutionIds = agreement.InstitutionIds,
            };
            commitment.TakeOutcome(new CommitmentInput { Status = StatusOn(day) }, [], published);
            commitment.Publish(published);
            List<GeneratedSide> named = world.In(60) ? [world.Any(sides)] : [];
            world.SetKeys(commitment, commitment.Reference, [commitment.Text], null, kind, named);
            batch.Add(commitment);
            batch.AddRange(named.Select((side, i) =>
                side.Give(new CommitmentParty { Id = world.Ids.Next(), CommitmentId = commitment.Id, Owes = true }, i)));
        }
    }

    /// <summary>Old promises are closed more often.</summary>
    private CommitmentStatus StatusOn(DateOnly day) => world.In(day.Year < 2020 ? 70 : 30)
        ? world.Any<CommitmentStatus>([CommitmentStatus.Met, CommitmentStatus.Met, CommitmentStatus.PartiallyMet, CommitmentStatus.NotMet])
        : world.Any<CommitmentStatus>([CommitmentStatus.Planned, CommitmentStatus.InProgress]);
}
