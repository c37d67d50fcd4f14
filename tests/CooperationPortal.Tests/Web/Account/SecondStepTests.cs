using System.Net;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CooperationPortal.Tests.Web.Account;

public sealed class SecondStepTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task SignIn_WithCodes_AsksForOneAndTakesEachOnce()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var (key, _) = await (await portal.SignInAsync(member)).SetUpCodesAsync();
        var code = Totp.Of(key, steps: 1);

        var client = portal.NewClient();
        var step = await client.TrySignInAsync(member.Email, Staff.Password);
        var before = await client.GetAsync("/manage");
        var wrong = await client.GiveCodeAsync(step, "000000");
        var right = await client.GiveCodeAsync(wrong, code);
        var other = portal.NewClient();
        var again = await other.GiveCodeAsync(await other.TrySignInAsync(member.Email, Staff.Password), code);

        before.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.OK);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task WrittenCode_LetsInOnceAndIsToldByMail()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var (_, written) = await (await portal.SignInAsync(member)).SetUpCodesAsync();

        var first = await SignInAsync(member, written[0]);
        var second = await SignInAsync(member, written[0]);

        first.ShouldBe(HttpStatusCode.Redirect);
        second.ShouldBe(HttpStatusCode.OK);
        (await portal.MailsToAsync(member.Email)).Select(m => m.Texts).ShouldContain("Mail.CodeUsed");
    }

    [Fact]
    public async Task SetUp_EndsOtherSessionsAndTellsTheOwner()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var (here, elsewhere) = (await portal.SignInAsync(member), await portal.SignInAsync(member));

        await here.SetUpCodesAsync();

        (await here.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.MailsToAsync(member.Email)).Select(m => m.Texts).ShouldContain("Mail.CodesBegun");
    }

    [Fact]
    public async Task Codes_GuessedMany_AreAskedToWait()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        await (await portal.SignInAsync(member)).SetUpCodesAsync();
        var client = portal.NewClient();
        var answer = await client.TrySignInAsync(member.Email, Staff.Password);

        for (var i = 0; i < 9; i++)
        {
            answer = await client.GiveCodeAsync(answer, $"{i:000000}");
        }

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Step_OfAnotherAccountOrChanged_IsNotTaken()
    {
        var client = portal.NewClient();
        var page = await client.GetPageAsync("/account/sign-in");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await client.PostAsync("/account/second-step", new FormUrlEncodedContent(
        [
            new("Seal", "CfDJ8 made up"), new("Input.Code", "123456"), new("__RequestVerificationToken", token),
        ]));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task Administrator_EndsTheCodesOfSomebodyWhoLostThem()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var client = await portal.SignInAsync(member);
        await client.SetUpCodesAsync();
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);

        await admin.CommandAsync($"/manage/users/{member.Id}", "ResetFactor");

        (await client.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.NewClient().TrySignInAsync(member.Email, Staff.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.MailsToAsync(member.Email)).Select(m => m.Texts).ShouldContain("Mail.CodesEnded");
    }

    [Fact]
    public async Task FactorRequired_StaffWithoutOneCanOnlySetItUp()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        await using var strict = new PortalFactory(
            portal.ConnectionString,
            settings: new Dictionary<string, string> { ["Portal:SignIn:SecondFactorRequired"] = "true" });
        var client = strict.CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false,
            BaseAddress = new Uri("https://localhost"),
        });
        await client.TrySignInAsync(member.Email, Staff.Password);

        var before = await client.GetAsync("/manage/review");
        var own = await client.GetAsync("/account");
        await client.SetUpCodesAsync();
        var after = await client.GetAsync("/manage/review");

        before.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        before.Headers.Location!.OriginalString.ShouldBe("/account");
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpStatusCode> SignInAsync(StaffMember member, string code)
    {
        var client = portal.NewClient();
        return (await client.GiveCodeAsync(await client.TrySignInAsync(member.Email, Staff.Password), code)).StatusCode;
    }
}
