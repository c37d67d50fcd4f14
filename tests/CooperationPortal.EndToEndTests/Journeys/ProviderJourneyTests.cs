using System.Net;
using System.Net.Sockets;
using CooperationPortal.EndToEndTests.Support;
using CooperationPortal.EndToEndTests.Walks;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Providers;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>To a provider on another site and back: with the cookies and the Content-Security-Policy as a browser takes them.</summary>
public sealed class ProviderJourneyTests(PortalInBrowser portal) : IClassFixture<PortalInBrowser>
{
    private const string Button = "Войти через " + ProviderPortal.Name;

    [Theory]
    [InlineData(true, "reviewer@demo.example")]
    [InlineData(false, "reviewer2@demo.example")]
    public async Task Owner_LinksSignsOutOfBothAndSignsInAgain(bool javaScript, string member)
    {
        await portal.AddStaffAsync();
        var site = $"http://localhost:{FreePort()}";
        await using var provider = await RealProvider.StartAsync(site + ProviderPortal.AnswerPath);
        await using var factory = Start(site, provider.Issuer);
        await using var visitor = await portal.NewVisitorAsync(javaScript);

        // What the provider's own pages complain of is theirs.
        visitor.ExpectedErrors.Add(provider.Issuer);
        visitor.ExpectedErrors.Add("403");
        var page = visitor.Page;
        await page.GotoAsync($"{site}/account/sign-in");
        await ShouldBeFitAsync(visitor, javaScript);
        await page.FillAsync("[name='Input.Email']", member);
        await page.FillAsync("[name='Input.Password']", CooperationPortal.Core.Users.DemoAccounts.Password);
        await page.ClickAsync("main form:has([name='Input.Password']) button");

        await page.GotoAsync($"{site}/account");
        await page.ClickAsync("a[href='/account/provider']");
        await ShouldBeFitAsync(visitor, javaScript);
        await page.ClickAsync("a[href='/account/provider/begin']");
        await SignInThereAsync(page, member);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Связать учётные записи?");
        await ShouldBeFitAsync(visitor, javaScript);
        await page.ClickAsync("main button");
        await Assertions.Expect(page.Locator("main ul.rows")).ToContainTextAsync($"{member}@ministry.example");
        await ShouldBeFitAsync(visitor, javaScript);

        await page.GotoAsync($"{site}/account/sign-out");
        await page.ClickAsync("main button");
        await page.GotoAsync($"{site}/account/sign-in");
        await page.GetByText(Button).ClickAsync();
        await page.WaitForURLAsync($"{site}/manage");

        await page.GotoAsync($"{site}/account/sign-out");
        await page.ClickAsync("main button");
        await ShouldBeFitAsync(visitor, javaScript);
        await page.GetByText($"Выйти и из {ProviderPortal.Name}").ClickAsync();
        await page.WaitForURLAsync($"{provider.Issuer}/**");
        await page.ClickAsync("button[value='yes']");

        await page.GotoAsync($"{site}/account/sign-in");
        await page.GetByText(Button).ClickAsync();
        await SignInThereAsync(page, "stranger");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("не связана действующая учётная запись");
        await ShouldBeFitAsync(visitor, javaScript);
    }

    private static async Task SignInThereAsync(IPage page, string name)
    {
        await page.FillAsync("[name=login]", name);
        await page.FillAsync("[name=password]", "any");
        await page.ClickAsync("button[type=submit]");
        await page.ClickAsync("button[type=submit]:has-text('Continue')");
    }

    private static async Task ShouldBeFitAsync(Visitor visitor, bool javaScript)
    {
        if (javaScript)
        {
            await visitor.ShouldBeFitToReadAsync();
        }
    }

    private PortalFactory Start(string site, string issuer)
    {
        var factory = new PortalFactory(
            portal.ConnectionString, settings: ProviderPortal.SettingsOf(issuer, RealProvider.ClientSecret, site));
        factory.UseKestrel(new Uri(site).Port);
        factory.StartServer();
        return factory;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
