using CooperationPortal.Core.Users;
using CooperationPortal.EndToEndTests.Support;
using CooperationPortal.EndToEndTests.Walks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>The whole ceremony, with the authenticator that Chromium keeps for tests (DevTools protocol, domain WebAuthn).</summary>
public sealed class PasskeyTests(PortalInBrowser portal) : IClassFixture<PortalInBrowser>
{
    [Fact]
    public async Task Passkey_IsMadeSignsInAndOpensNothingWhenRemoved()
    {
        await portal.AddStaffAsync();
        const string member = "reviewer@demo.example";
        await using var visitor = await portal.NewVisitorAsync();
        var page = visitor.Page;
        await AddAuthenticatorAsync(page);
        await SignInAsync(page, member);

        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("[name='Input.Name']", "Рабочий ноутбук");
        await page.ClickAsync("[data-passkey] button");
        await Assertions.Expect(page.Locator("ul.rows b")).ToHaveTextAsync("Рабочий ноутбук");
        await visitor.ShouldBeFitToReadAsync();

        await page.GotoAsync("/account/sign-out");
        await page.ClickAsync("main button");
        await page.GotoAsync("/account/sign-in");
        await page.ClickAsync("[data-passkey] button");
        await page.WaitForURLAsync("**/manage");
        (await MethodsAsync(member)).ShouldBe([SignInMethod.Passkey]);

        await page.GotoAsync("/account/passkeys");
        await page.ClickAsync("ul.rows button");
        await Assertions.Expect(page.Locator("ul.rows li")).ToHaveCountAsync(0);
        await page.GotoAsync("/account/sign-out");
        await page.ClickAsync("main button");
        await page.GotoAsync("/account/sign-in");
        await page.ClickAsync("[data-passkey] button");
        await Assertions.Expect(page.Locator(".govuk-error-message")).ToBeVisibleAsync();
        (await MethodsAsync(member)).ShouldBeEmpty();
    }

    [Fact]
    public async Task PasswordOfAnAccountWithPasskeys_IsOnlyTheFirstStep()
    {
        await portal.AddStaffAsync();
        const string member = "reviewer2@demo.example";
        await using var visitor = await portal.NewVisitorAsync();
        var page = visitor.Page;
        await AddAuthenticatorAsync(page);
        await SignInAsync(page, member);
        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("[name='Input.Name']", "Ключ");
        await page.ClickAsync("[data-passkey] button");
        await Assertions.Expect(page.Locator("ul.rows li")).ToHaveCountAsync(1);
        await page.GotoAsync("/account/sign-out");
        await page.ClickAsync("main button");

        await page.GotoAsync("/account/sign-in");
        await FillAsync(page, member);
        (await MethodsAsync(member)).ShouldBeEmpty();
        await visitor.ShouldBeFitToReadAsync();
        await page.ClickAsync("[data-passkey] button");
        await page.WaitForURLAsync("**/manage");

        (await MethodsAsync(member)).ShouldBe([SignInMethod.Passkey]);
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }

    private static async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync("/account/sign-in");
        await FillAsync(page, email);
        await page.WaitForURLAsync("**/manage");
    }

    private static async Task FillAsync(IPage page, string email)
    {
        await page.FillAsync("#Input_Email", email);
        await page.FillAsync("#Input_Password", DemoAccounts.Password);
        await page.Locator("#Input_Password").PressAsync("Enter");
        await page.WaitForLoadStateAsync();
    }

    private Task<List<SignInMethod>> MethodsAsync(string email) =>
        portal.UseAsync(db => db.Sessions.Where(s => s.User!.Email == email).Select(s => s.Method).ToListAsync());
}
