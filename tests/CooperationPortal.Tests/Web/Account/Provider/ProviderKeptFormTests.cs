using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Providers;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account.Provider;

/// <summary>A form that waits for a sign-in cannot travel to the provider: it stays on its page, and its owner comes back to it.</summary>
public sealed class ProviderKeptFormTests(HostilePortal hostile) : IClassFixture<HostilePortal>
{
    private const string Purpose = "Input.Purpose.Text";
    private const string Words = "Познакомиться с клиникой";

    [Fact]
    public async Task SignedInBesideIt_TheOwnerGoesOn()
    {
        var member = await hostile.AddLinkedAsync(PortalRole.MinistryStaff);
        using var traveller = hostile.NewTraveller();
        await traveller.BeginAsync();
        var waiting = await SendTooLateAsync(traveller, member);

        var tooEarly = await GoOnAsync(traveller, waiting);
        var button = waiting.QuerySelector("a[target=_blank]")!;
        var beside = await traveller.GoAsync(button.GetAttribute("href")!);
        var resumed = await (await GoOnAsync(traveller, tooEarly)).ReadPageAsync();
        var back = await traveller.Portal.SubmitAsync(
            resumed.Forms.Single(f => f.GetAttribute("action") == "/manage/visits/new"), null, ("command", "resume"));

        beside.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/account");
        Typed(await back.ReadPageAsync()).ShouldBe(Words);
    }

    [Fact]
    public async Task SignedInAsAnother_SeesNothingOfIt()
    {
        var member = await hostile.AddLinkedAsync(PortalRole.MinistryStaff);
        using var traveller = hostile.NewTraveller();
        await traveller.BeginAsync();
        var waiting = await SendTooLateAsync(traveller, member);
        await hostile.AddLinkedAsync(PortalRole.MinistryStaff);
        await traveller.GoAsync("/account/sign-in/provider");

        var answer = await (await traveller.Portal.SubmitAsync(GoOnForm(waiting))).Content.ReadAsStringAsync();

        answer.ShouldNotContain(Words);
    }

    /// <summary>The page that asks to sign in again, with the form that was sent.</summary>
    private async Task<IHtmlDocument> SendTooLateAsync(Traveller traveller, StaffMember member)
    {
        var page = await traveller.Portal.GetPageAsync("/manage/visits/new");
        await hostile.Portal.UseAsync(db => db.Sessions.Where(s => s.UserId == member.Id).ExecuteDeleteAsync());
        var form = (IHtmlFormElement)page.QuerySelector("form#form")!;
        var typed = new Dictionary<string, string?> { [Purpose] = Words };
        var led = await traveller.Portal.SubmitAsync(form, typed, ("command", "save"));
        led.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        form.Action = led.Headers.Location!.OriginalString;
        return await (await traveller.Portal.SubmitAsync(form, typed, ("command", "save"))).ReadPageAsync();
    }

    private static async Task<HttpResponseMessage> GoOnAsync(Traveller traveller, IHtmlDocument waiting) =>
        await traveller.Portal.SubmitAsync(GoOnForm(waiting));

    private static async Task<HttpResponseMessage> GoOnAsync(Traveller traveller, HttpResponseMessage waiting) =>
        await GoOnAsync(traveller, await waiting.ReadPageAsync());

    private static IHtmlFormElement GoOnForm(IHtmlDocument waiting) =>
        waiting.Forms.Single(f => f.GetAttribute("action") == "/account/sign-in-again");

    private static string Typed(IHtmlDocument page) => ((IHtmlTextAreaElement)page.QuerySelector($"[name='{Purpose}']")!).Value;
}
