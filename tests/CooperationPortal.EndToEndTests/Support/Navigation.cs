using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Support;

/// <summary>Going from page to page.</summary>
public static class Navigation
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Does what leads to another page, or to the same one anew, and waits until that is there.</summary>
    public static async Task FollowAsync(this IPage page, Func<Task> action)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IPage arrivedAt) => arrived.TrySetResult();
        page.DOMContentLoaded += Arrive;
        try
        {
            await action();
            await arrived.Task.WaitAsync(Patience);
        }
        finally
        {
            page.DOMContentLoaded -= Arrive;
        }
    }
}
