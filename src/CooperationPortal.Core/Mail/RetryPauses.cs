namespace CooperationPortal.Core.Mail;

/// <summary>When a mail that could not be sent is tried again: soon at first, a day in all, by tries and not by the clock.</summary>
public static class RetryPauses
{
    private static readonly int[] Minutes = [1, 4, 10, 15, 30, 60, 120, 240, 240, 240, 240, 240];

    public static int Count => Minutes.Length;

    public static TimeSpan Longest => TimeSpan.FromMinutes(Minutes.Max());

    /// <summary>All of them together.</summary>
    public static TimeSpan Sum => TimeSpan.FromMinutes(Minutes.Sum());

    /// <param name="tries">How many there were with the present one.</param>
    public static TimeSpan After(int tries) => TimeSpan.FromMinutes(Minutes[Math.Min(tries, Count) - 1]);
}
