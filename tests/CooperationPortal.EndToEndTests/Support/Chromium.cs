using CooperationPortal.Tests.Support.Run;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Support;

/// <summary>
/// One browser for the whole run: Debian's, or the one that the variable CHROMIUM names. The headless shell is the same
/// engine without the windows of the desktop browser, which cost more than the pages do.
/// </summary>
public static class Chromium
{
    /// <summary>For what a page does by itself: a machine that is busy with other tests is slow.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Lazy<Task<IBrowser>> Running = new(StartAsync);

    public static Task<IBrowser> Browser => Running.Value;

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--in-process-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        PortalTestFramework.Ending += async () =>
        {
            await browser.CloseAsync();
            playwright.Dispose();
        };

        return browser;
    }
}
