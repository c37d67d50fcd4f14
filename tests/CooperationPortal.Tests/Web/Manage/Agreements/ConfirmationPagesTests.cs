using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Checklists;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Agreements;

/// <summary>The pages beside an agreement: who stands by its terms, and what the countries ask.</summary>
public sealed class ConfirmationPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Post_Confirmation_IsOnThePageAndToldToThePublic()
    {
        var head = await portal.PublishAsync(WrittenAgreements.Input());
        var editor = await EditorAsync();
        var bar = (await editor.GetPageAsync($"/ru/agreements/{head.Reference}")).QuerySelector(".staff-bar a[href$='/confirmations']")!;
        var page = await editor.GetPageAsync(bar.GetAttribute("href")!);
        var party = page.QuerySelector("[name='Input.PartyId']")!.GetAttribute("value");

        var answer = await editor.SubmitAsync(Form(page), new Dictionary<string, string?>
        {
            ["Input.PartyId"] = party, ["Input.Outcome"] = "Confirmed", ["Input.SaidOn.Parts.StartMonth"] = "2", ["Input.SaidOn.Parts.StartYear"] = "2020", ["Input.Note"] = "письмо № 5",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await editor.GetPageAsync(answer.Headers.Location!.OriginalString);
        page.QuerySelector(".facts")!.TextContent.ShouldContain("письмо № 5");
        page.QuerySelector(".facts")!.TextContent.ShouldContain("февраль 2020");
        var version = await editor.GetPageAsync(page.QuerySelector(".timeline a")!.GetAttribute("href")!);
        version.QuerySelector(".changes")!.TextContent.ShouldContain("Соглашение об обмене");
        var read = await portal.NewClient().GetPageAsync($"/ru/agreements/{head.Reference}");
        read.QuerySelector(".record-head")!.TextContent.ShouldContain("1 из 2");
    }

    [Fact]
    public async Task Post_Mistake_KeepsWhatWasTypedAndSaysWhatIsMissing()
    {
        var head = await portal.PublishAsync(WrittenAgreements.Input());
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync($"/manage/agreements/{head.Reference}/confirmations");

        var answer = await editor.SubmitAsync(Form(page), new Dictionary<string, string?>
        {
            ["Input.Note"] = "письмо", ["Input.Outcome"] = "Disputed", ["Input.SaidOn.Parts.StartYear"] = "2999",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page = await answer.ReadPageAsync();
        page.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("будущем");
        page.QuerySelector("[name='Input.Note']")!.TextContent.Trim().ShouldBe("письмо");
        page.QuerySelector("[name='Input.Outcome'][checked]")!.GetAttribute("value").ShouldBe("Disputed");
    }

    [Fact]
    public async Task Post_NothingChosen_IsSaidBesideTheChoiceAndKeepsTheRest()
    {
        var head = await portal.PublishAsync(WrittenAgreements.Input());
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync($"/manage/agreements/{head.Reference}/confirmations");
        var party = page.QuerySelector("[name='Input.PartyId']")!.GetAttribute("value");
        page.QuerySelector("[name='Input.Outcome'][checked]").ShouldBeNull();

        var answer = await editor.SubmitAsync(Form(page), new Dictionary<string, string?>
        {
            ["Input.PartyId"] = party, ["Input.SaidOn.Parts.StartMonth"] = "2", ["Input.SaidOn.Parts.StartYear"] = "2020", ["Input.Note"] = "письмо",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page = await answer.ReadPageAsync();
        page.QuerySelectorAll(".govuk-error-summary a").ShouldHaveSingleItem().TextContent.ShouldContain("подтверждает или оспаривает");
        page.QuerySelector("[name='Input.Outcome']")!.Closest(".govuk-form-group")!.QuerySelector(".govuk-error-message").ShouldNotBeNull();
        page.QuerySelectorAll("[name^='Input.'][checked]").Select(e => e.GetAttribute("value")).ShouldBe([party]);
        page.QuerySelector("[name='Input.SaidOn.Parts.StartYear']")!.GetAttribute("value").ShouldBe("2020");
        page.QuerySelector("[name='Input.Note']")!.TextContent.Trim().ShouldBe("письмо");
        (await portal.UseAsync(db => db.AgreementConfirmations.AnyAsync(c => c.AgreementId == head.RecordId))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("30", "2", "2026", "Input_SaidOn_Parts_StartDay")]
    [InlineData("", "", "2999", "Input_SaidOn_Parts_StartDay")]
    public async Task Post_DayThatCannotBe_IsSaidBesideItsBoxes(string day, string month, string year, string box)
    {
        var head = await portal.PublishAsync(WrittenAgreements.Input());
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync($"/manage/agreements/{head.Reference}/confirmations");
        var party = page.QuerySelector("[name='Input.PartyId']")!.GetAttribute("value");

        var answer = await editor.SubmitAsync(Form(page), new Dictionary<string, string?>
        {
            ["Input.PartyId"] = party, ["Input.Outcome"] = "Confirmed", ["Input.Note"] = "письмо",
            ["Input.SaidOn.Parts.StartDay"] = day, ["Input.SaidOn.Parts.StartMonth"] = month, ["Input.SaidOn.Parts.StartYear"] = year,
        });

        page = await answer.ReadPageAsync();
        page.QuerySelectorAll(".govuk-error-summary a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe($"#{box}");
        page.QuerySelector($"#{box}")!.Closest("fieldset")!.QuerySelector(".govuk-error-message").ShouldNotBeNull();
        page.QuerySelector("[name='Input.SaidOn.Parts.StartYear']")!.GetAttribute("value").ShouldBe(year);
    }

    [Fact]
    public async Task Get_FormOfAPublishedAgreement_LeadsToBothPages()
    {
        var head = await portal.PublishAsync(WrittenAgreements.Input());
        var waiting = await portal.SubmitAsync(WrittenAgreements.Input());
        var editor = await EditorAsync();

        Beside(await editor.GetPageAsync($"/manage/agreements/{head.Reference}"))
            .ShouldBe([$"/manage/agreements/{head.Reference}/confirmations", $"/manage/agreements/{head.Reference}/checklist"]);
        Beside(await editor.GetPageAsync($"/manage/agreements/{waiting.Reference}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_FormOfWhoOnlyProposes_LeadsToNeither()
    {
        var input = WrittenAgreements.Input();
        var id = await portal.PublishAsync((RecordInput)input);
        var stranger = await portal.AddStaffAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));
        var draft = await portal.DraftAsync(input, id);
        await portal.UseAsync(db => db.Drafts.Where(d => d.RecordId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.AuthorId, stranger.Id)));

        var page = await (await portal.SignInAsync(stranger)).GetPageAsync($"/manage/agreements/{draft.Reference}");

        page.QuerySelector(".record-head .further a").ShouldNotBeNull();
        Beside(page).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("confirmations")]
    [InlineData("checklist")]
    public async Task Get_OfAnotherRegion_IsNotThere(string page)
    {
        var head = await portal.PublishAsync(WrittenAgreements.Input());
        var stranger = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));

        (await stranger.GetAsync($"/manage/agreements/{head.Reference}/{page}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.NewClient().GetAsync($"/manage/agreements/{head.Reference}/{page}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_StepOfAnAdministrator_IsAskedAndMarked()
    {
        var head = await portal.PublishAsync(WrittenAgreements.Input());
        var administrator = await portal.SignInAsync(PortalRole.SystemAdministrator);
        (await administrator.GetPageAsync("/manage")).QuerySelector("a[href='/manage/checklists']").ShouldNotBeNull();
        var form = await administrator.GetPageAsync("/manage/checklists/step");
        var answer = await administrator.SubmitAsync(Form(form), new Dictionary<string, string?>
        {
            ["Input.Label.Text"] = "Согласовать с министерством", ["Input.CountryIso2"] = "ru", ["Input.Order"] = "1",
            ["Input.Rule.Text"] = "Закон № 1, статья 2", ["Input.RuleUrl"] = "https://example.org/law",
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await administrator.GetPageAsync("/manage/checklists")).QuerySelector(".rows")!.TextContent.ShouldContain("Согласовать");
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync($"/manage/agreements/{head.Reference}/checklist");
        var rule = page.QuerySelector(".facts a[href='https://example.org/law']")!;
        rule.TextContent.ShouldStartWith("Закон № 1, статья 2");
        rule.GetAttribute("rel").ShouldBe("noopener noreferrer");
        page = await editor.GetPageAsync(page.QuerySelector(".facts a[href*='step=']")!.GetAttribute("href")!);

        answer = await editor.SubmitAsync(Form(page), new Dictionary<string, string?>
        {
            ["Input.State"] = nameof(StepState.Done), ["Input.Note"] = "№ 15",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await editor.GetPageAsync(answer.Headers.Location!.OriginalString);
        page.QuerySelector(".facts")!.TextContent.ShouldContain("№ 15");
        page.QuerySelector(".lead")!.TextContent.ShouldContain("1");
        (await editor.GetAsync("/manage/checklists")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static IEnumerable<string?> Beside(IHtmlDocument page) =>
        page.QuerySelectorAll(".record-head .further a[href^='/manage/agreements/']").Select(a => a.GetAttribute("href"));

    private static IHtmlFormElement Form(IHtmlDocument page) => page.Forms.Single(f => f.Id == "form");

    private async Task<HttpClient> EditorAsync() =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
}
