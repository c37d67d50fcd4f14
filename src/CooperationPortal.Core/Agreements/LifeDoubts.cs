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
        [.. agreement.Events.Where(e => e.When.Nature is DateNature.Actual && IsDivided(e.When, agreement))];

    private static bool IsDivided(StatedDate when, AgreementDetails agreement)
    {
        var day = agreement.Standing.On;
        return when.YearKnown
            ? (when.Earliest is not { } first || first <= day) && day < when.Latest
            : day < DateOnly.FromDateTime(agreement.ChangedAt.UtcDateTime);
    }
}
