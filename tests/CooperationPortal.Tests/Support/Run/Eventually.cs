using System.Diagnostics;

namespace CooperationPortal.Tests.Support.Run;

/// <summary>Waits for something that others do in their own time.</summary>
internal static class Eventually
{
    public static Task BecomesAsync(Func<bool> condition, double seconds = 15) =>
        BecomesAsync(() => Task.FromResult(condition()), seconds);

    public static async Task BecomesAsync(Func<Task<bool>> condition, double seconds = 15)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            watch.Elapsed.TotalSeconds.ShouldBeLessThan(seconds, "waited in vain");
            await Task.Delay(50);
        }
    }
}
