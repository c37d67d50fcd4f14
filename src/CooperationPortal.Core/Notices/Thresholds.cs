namespace CooperationPortal.Core.Notices;

/// <summary>How many days before a day it is told; 0: on the day, or when it was found to be over.</summary>
internal static class Thresholds
{
    public static readonly int[] AgreementEnds = [90, 30, 7, 0];
    public static readonly int[] ReportDue = [0];
    public static readonly int[] CommitmentDue = [14, 0];

    /// <summary>Of several that were passed while nobody looked only the last is told; null where none is reached.</summary>
    public static int? Reached(IReadOnlyCollection<int> thresholds, DateOnly day, DateOnly today)
    {
        var left = Math.Max(0, day.DayNumber - today.DayNumber);
        return thresholds.Where(t => left <= t).Select(t => (int?)t).Min();
    }
}
