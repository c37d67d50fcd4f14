using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account;

/// <summary>A form that is sent after its session has ended comes back to who typed it, without scripts, and to nobody else.</summary>
public sealed class SignInAgainTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Purpose = "Input.Purpose.Text";
    private const string Words = "Познакомиться\nс «клиникой» & врачами";

    [Fact]
    public async Task SendAfterTheSessionEnded_AndSignIn_ShowsTheFormAsItWasTyped()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var (client, again) = await ExpiredAsync(member);

        var signedIn = await SignInAsync(client, again, member);
        var resume = await signedIn.ReadPageAsync();
        var back = await client.SubmitAsync(Form(resume, "/manage/visits/new"), null, ("command", "resume"));

        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
        back.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await back.ReadPageAsync();
        Typed(page).ShouldBe(Words);
        page.QuerySelector(".note-bar")!.TextContent.ShouldContain("Введённое на месте");
        page.QuerySelector("[data-draft]")!.GetAttribute("data-unsaved").ShouldBe("True");
        (await portal.UseAsync(db => db.Drafts.AnyAsync(d => d.AuthorId == member.Id))).ShouldBeFalse();
        var saved = await client.SubmitAsync(Form(page, ""), null, ("command", "save"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Typed(await client.GetPageAsync(saved.Headers.Location!.OriginalString)).ShouldBe(Words);
    }

    [Fact]
    public async Task ShortForm_IsShownAsItWasTyped_AndNothingIsDone()
    {
        var agreement = await portal.PublishAsync(WrittenAgreements.Input());
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var client = await portal.SignInAsync(member);
        var address = $"/manage/agreements/{agreement.Reference}/confirmations";
        var page = await client.GetPageAsync(address);
        var party = page.QuerySelector("[name='Input.PartyId']")!.GetAttribute("value");
        var typed = new Dictionary<string, string?>
        {
            ["Input.PartyId"] = party, ["Input.Outcome"] = "Disputed", ["Input.SaidOn.Parts.StartDay"] = "30", ["Input.SaidOn.Parts.StartMonth"] = "2", ["Input.SaidOn.Parts.StartYear"] = "2026", ["Input.Note"] = Words,
        };

        var back = await SendAndSignInAsync(client, member, page, typed);

        back.StatusCode.ShouldBe(HttpStatusCode.OK);
        page = await back.ReadPageAsync();
        ((IHtmlTextAreaElement)page.QuerySelector("[name='Input.Note']")!).Value.ReplaceLineEndings("\n").ShouldBe(Words);
        page.QuerySelectorAll("[name^='Input.'][checked]").Select(e => e.GetAttribute("value")).ShouldBe([party, "Disputed"]);
        page.QuerySelector("[name='Input.SaidOn.Parts.StartDay']")!.GetAttribute("value").ShouldBe("30");
        (await portal.UseAsync(db => db.AgreementConfirmations.AnyAsync())).ShouldBeFalse();
        (await client.SubmitAsync(Form(page, ""), new Dictionary<string, string?> { ["Input.SaidOn.Parts.StartDay"] = "28" }))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/manage/press/new", "Input.Text")]
    [InlineData("/manage/comments/agreements/{0}", "Input.Text")]
    [InlineData("/manage/review/{0}", "Input.Comment")]
    public async Task ShortForms_KeepTheirWords(string address, string field)
    {
        var draft = await portal.SubmitAsync(WrittenAgreements.Input());
        var member = await portal.AddStaffAsync(address.Contains("review", StringComparison.Ordinal) ? PortalRole.Reviewer : PortalRole.MinistryStaff);
        var client = await portal.SignInAsync(member);
        var page = await client.GetPageAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, draft.RecordId));

        var back = await SendAndSignInAsync(client, member, page, new Dictionary<string, string?> { [field] = Words });

        back.StatusCode.ShouldBe(HttpStatusCode.OK);
        page = await back.ReadPageAsync();
        ((IHtmlTextAreaElement)page.QuerySelector($"[name='{field}']")!).Value.ReplaceLineEndings("\n").ShouldBe(Words);
        page.Body!.TextContent.ShouldContain("Вы снова вошли");
    }

    [Fact]
    public async Task FormWithALargeFile_ComesBackWithoutTheFileAndSaysSo()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var client = await portal.SignInAsync(member);
        var page = await client.GetPageAsync("/manage/visits/new");
        await EndSessionsAsync(member);

        var led = await client.PostAsync("/manage/visits/new", WithFile(page));
        var again = await client.PostAsync(led.Headers.Location, WithFile(page));
        var resume = await (await SignInAsync(client, await again.ReadPageAsync(), member)).ReadPageAsync();
        var back = await (await client.SubmitAsync(Form(resume, "/manage/visits/new"), null, ("command", "resume"))).ReadPageAsync();

        led.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        Typed(back).ShouldBe(Words);
        back.QuerySelector(".note-bar")!.TextContent.ShouldContain("Файлы, если вы их выбирали, выберите ещё раз");
    }

    [Fact]
    public async Task MoreThanAFormHolds_IsToldSoAndHowToSendItAgain()
    {
        var client = portal.NewClient();
        var form = new MultipartFormDataContent
        {
            { new StringContent("x"), "Owner" }, { new StringContent(new string('x', RequestLimits.Form + 1)), Purpose },
        };

        var led = await client.PostAsync("/manage/visits/new", form);

        led.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        led.Headers.Location!.OriginalString.ShouldContain("/account/sign-in?");
        var page = await client.GetPageAsync(led.Headers.Location!.OriginalString);
        var note = page.QuerySelector(".note-bar")!;
        note.TextContent.ShouldContain("Введённого слишком много");
        note.TextContent.ShouldContain("Назад");
        note.QuerySelector("a")!.GetAttribute("target").ShouldBe("_blank");
        (await client.GetPageAsync("/account/sign-in")).QuerySelector(".note-bar").ShouldBeNull();
    }

    [Fact]
    public async Task AsMuchAsAFormHolds_IsCarriedOver()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var client = await portal.SignInAsync(member);
        var page = await client.GetPageAsync("/manage/visits/new");
        await EndSessionsAsync(member);
        var form = new MultipartFormDataContent();
        foreach (var field in page.QuerySelectorAll("#form input[type=hidden]").OfType<IHtmlInputElement>().Where(f => f.Name is not null))
        {
            form.Add(new StringContent(field.Value), field.Name!);
        }

        form.Add(new StringContent(new string('ж', 900_000)), Purpose);

        (await client.PostAsync("/manage/visits/new", form)).StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
    }

    [Fact]
    public async Task WrongPasswordFirst_LosesNothing()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var (client, again) = await ExpiredAsync(member);

        var refused = await SignInAsync(client, again, member, "not the password");
        var signedIn = await SignInAsync(client, await refused.ReadPageAsync(), member);

        (await signedIn.Content.ReadAsStringAsync()).ShouldContain("Познакомиться");
    }

    [Fact]
    public async Task AnotherPersonSignsIn_SeesNothingOfIt()
    {
        var (client, again) = await ExpiredAsync(await portal.AddStaffAsync(PortalRole.MinistryStaff));

        var answer = await SignInAsync(client, again, await portal.AddStaffAsync(PortalRole.MinistryStaff));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Познакомиться");
        var desk = await client.GetPageAsync(answer.Headers.Location!.OriginalString);
        desk.Body!.TextContent.ShouldContain("заполнял другой сотрудник");
    }

    [Fact]
    public async Task TheSealedForm_DoesNotShowWhatWasTyped()
    {
        var (_, again) = await ExpiredAsync(await portal.AddStaffAsync(PortalRole.MinistryStaff));

        again.DocumentElement.OuterHtml.ShouldNotContain("Познакомиться");
    }

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8forged")]
    public async Task AFormThatNobodyWasGiven_IsNotCarried(string owner)
    {
        var client = portal.NewClient();
        var form = new Dictionary<string, string> { [Purpose] = "Чужие слова", ["Owner"] = owner };

        var led = await client.PostAsync("/manage/visits/new", new FormUrlEncodedContent(form));
        var answer = await client.PostAsync(led.Headers.Location, new FormUrlEncodedContent(form));

        led.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldStartWith("/account/sign-in?");
    }

    [Fact]
    public async Task SendAfterSigningInAgainInAnotherTab_IsTakenAsItIs()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var client = await portal.SignInAsync(member);
        var page = await client.GetPageAsync("/manage/visits/new");
        await EndSessionsAsync(member);
        await client.TrySignInAsync(member.Email, Staff.Password);

        var answer = await SendAsync(client, page);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldStartWith("/manage/visits/VS-");
    }

    private static MultipartFormDataContent WithFile(IHtmlDocument page) => new()
    {
        { new ByteArrayContent(new byte[RequestLimits.Form + 1]), "Input.Documents[0].FileId", "scan.pdf" },
        { new StringContent(Words), Purpose },
        { new StringContent(page.QuerySelector<IHtmlInputElement>("[name='Owner']")!.Value), "Owner" },
    };

    /// <summary>The page that asks to sign in again, as a browser is led to it with what it sent.</summary>
    private async Task<(HttpClient Client, IHtmlDocument Again)> ExpiredAsync(StaffMember member)
    {
        var client = await portal.SignInAsync(member);
        var page = await client.GetPageAsync("/manage/visits/new");
        await EndSessionsAsync(member);
        var led = await SendAsync(client, page);
        led.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        Form(page, "").Action = led.Headers.Location!.OriginalString;
        var answer = await SendAsync(client, page);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (client, await answer.ReadPageAsync());
    }

    /// <summary>Sends a short form when its session has ended, signs in where that leads to, and goes on from there.</summary>
    private async Task<HttpResponseMessage> SendAndSignInAsync(
        HttpClient client, StaffMember member, IHtmlDocument page, Dictionary<string, string?> typed)
    {
        await EndSessionsAsync(member);
        var form = Form(page, "");
        var led = await client.SubmitAsync(form, typed);
        led.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        form.Action = led.Headers.Location!.OriginalString;
        var again = await (await client.SubmitAsync(form, typed)).ReadPageAsync();
        var resume = await (await SignInAsync(client, again, member)).ReadPageAsync();
        var button = (IHtmlButtonElement)resume.QuerySelector("[data-send-at-once] button")!;
        return await client.SubmitAsync(button.Form!, null, (button.Name!, button.Value));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, IHtmlDocument page) => client.SubmitAsync(
        Form(page, ""), new Dictionary<string, string?> { [Purpose] = Words }, ("command", "save"));

    private static Task<HttpResponseMessage> SignInAsync(
        HttpClient client, IHtmlDocument page, StaffMember member, string password = Staff.Password) =>
        client.SubmitAsync(
            page.Forms.Single(f => f.QuerySelector("input[type=password]") is not null),
            new Dictionary<string, string?> { ["Input.Email"] = member.Email, ["Input.Password"] = password });

    private Task<int> EndSessionsAsync(StaffMember member) =>
        portal.UseAsync(db => db.Sessions.Where(s => s.UserId == member.Id).ExecuteDeleteAsync());

    private static IHtmlFormElement Form(IHtmlDocument page, string action) => action.Length == 0
        ? (IHtmlFormElement)page.QuerySelector("form#form")!
        : page.Forms.Single(f => f.GetAttribute("action") == action);

    private static string Typed(IHtmlDocument page) =>
        ((IHtmlTextAreaElement)page.QuerySelector($"[name='{Purpose}']")!).Value.ReplaceLineEndings("\n");
}
