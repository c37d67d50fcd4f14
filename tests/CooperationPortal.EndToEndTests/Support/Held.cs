using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Support;

/// <summary>One request that is on its way for as long as a test likes.</summary>
internal sealed class Held
{
    private readonly TaskCompletionSource<IRoute> _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Takes the first request, and lets later ones pass.</summary>
    public Task HoldAsync(IRoute route) => _held.TrySetResult(route) ? Task.CompletedTask : route.ContinueAsync();

    /// <summary>Returns the address that was asked for.</summary>
    public async Task<string> LetGoAsync()
    {
        var route = await _held.Task;
        await route.ContinueAsync();

        return route.Request.Url;
    }
}
