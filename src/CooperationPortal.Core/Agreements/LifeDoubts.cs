using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>What cannot be told of an agreement on a day, because no source gives the day of an event.</summary>
public static class LifeDoubts
{
    /// <summary>
    /// What may have happened by the day that was asked for, or later: an event whose possible days it divides, and one without a
    /// year, of which we know no more than that the record tells of it.
    /// </summary>
    public static IReadOnlyList<AgreementEventView> Doubtful(this AgreementDetails agreement) =>
        [.. agreement.Events.Where(e => IsDoubtful(e.When, agreement.Standing.On, agreement.ChangedAt))];

    /// <summary>The standing on a day that was asked for, with what is not known of it.</summary>
    internal static AgreementStanding WithDoubts(this AgreementStanding standing, Agreement agreement)
    {
        var sure = agreement.Events.OrderBy(e => e.Order).Where(e => !IsDoubtful(e.When, standing.On, agreement.ChangedAt))
            .Select(e => e.ToLife());
        var least = AgreementLife.StateOn(AgreementLife.PeriodsOf(sure, LifeTerms.Of(agreement)), standing.On);
        return standing with
        {
            IsDoubtful = least != standing.State,
            IsSigningDoubtful = standing.State?.IsEverSigned() is true && least?.IsEverSigned() is not true,
        };
    }

    private static bool IsDoubtful(StatedDate when, DateOnly day, DateTimeOffset told) =>
        when.Nature is DateNature.Actual && day < DateOnly.FromDateTime(told.UtcDateTime)
        && (!when.YearKnown || ((when.Earliest is not { } first || first <= day) && day < when.Latest));
}
