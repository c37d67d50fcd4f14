using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Activities;

public sealed class ActivityFormTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string New = "/manage/activities/new";

    [Fact]
    public async Task Get_AnonymousOrAuditor_MayNotWrite()
    {
        (await portal.NewClient().GetAsync(New)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await portal.SignInAsync(PortalRole.Auditor)).GetAsync(New)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_FromAnAgreement_HasItsParties()
    {
        var (agreement, _) = await PublishAsync();

        var page = await (await EditorAsync()).GetPageAsync($"{New}?agreement={agreement}");

        Value(page, "Input.Agreement.Text").ShouldBe(agreement);
        Value(page, "Input.Parties[0].Party.Text").ShouldNotBeNullOrEmpty();
        Value(page, "Input.Parties[1].Party.Text").ShouldBe("Наманганская область");
        page.QuerySelectorAll("#Input_Flows_0__ToPartyId option").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Post_FromAPromiseSubmitted_WaitsForReviewWithWhatThePromiseSays()
    {
        var (agreement, promise) = await PublishAsync();
        var editor = await EditorAsync();
        var page = await editor.GetPageAsync($"{New}?commitment={promise}");
        Value(page, "Input.Title.Text").ShouldBe("Проводить совместные конференции");
        Value(page, "Input.Agreement.Text").ShouldBe(agreement);
        var typed = new Dictionary<string, string?>
        {
            ["Input.Parties[0].Party.Text"] = "UZ-NG",
            ["Input.Status"] = nameof(ActivityStatus.Held),
            ["Input.Held.Parts.StartYear"] = "2024",
            ["Input.Flows[0].Planned"] = "10",
            ["Input.Flows[0].Actual"] = "8",
        };

        var answer = await editor.SubmitAsync(Form(page), typed, ("command", "submit"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var draft = await portal.UseAsync(db => db.Drafts.OrderBy(d => d.CreatedAt).LastAsync(d => d.Kind == RecordKind.Activity));
        draft.State.ShouldBe(PublicationState.Submitted);
        draft.Reference!.ShouldStartWith("AC-");
        var kept = DraftJson.Read<ActivityInput>(draft.Content);
        kept.Commitment.IdOf(RecordKind.Commitment).ShouldNotBeNull();
        kept.Flows.Single().Actual.ShouldBe(8);
        (await portal.UseAsync(db => db.History.AnyAsync(h => h.RecordId == draft.RecordId && h.Action == HistoryAction.Submitted)))
            .ShouldBeTrue();
        (await portal.UseAsync(db => db.Activities.AnyAsync(a => a.Id == draft.RecordId))).ShouldBeFalse();
    }

    [Fact]
    public async Task Post_CountOfHowItWasForAPlan_IsNamedAtItsFieldAndKept()
    {
        var editor = await EditorAsync();
        var typed = new Dictionary<string, string?> { ["Input.Title.Text"] = "Стажировка", ["Input.Flows[0].Actual"] = "8" };

        var answer = await editor.SubmitAsync(Form(await editor.GetPageAsync(New)), typed, ("command", "submit"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.ReadPageAsync();
        page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")).ShouldContain("#Input_Flows_0__Actual");
        Value(page, "Input.Flows[0].Actual").ShouldBe("8");
    }

    [Fact]
    public async Task Get_AgreementThatIsNotThere_IsAbsent() =>
        (await (await EditorAsync()).GetAsync($"{New}?agreement=CP-1900-0001")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Get_Form_AsksForNumbersAndForNoNames()
    {
        var page = await (await EditorAsync()).GetPageAsync(New);

        page.QuerySelector("#people")!.TextContent.ShouldContain("Не пишите имён");
        page.QuerySelectorAll("[name*='Person'], [name*='Description']").ShouldBeEmpty();
    }

    private async Task<(string Agreement, string Promise)> PublishAsync()
    {
        var paper = FoundingAgreements.Signed();
        paper.Parties[1].Party = Places.Namangan;
        paper.Parties[1].Place = new();
        var id = await portal.Services.PublishAsync(paper);
        return (
            await portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync()),
            await portal.UseAsync(db => db.Commitments.Where(c => c.AgreementId == id).Select(c => c.Reference).SingleAsync()));
    }

    private static IHtmlFormElement Form(IHtmlDocument page) => page.Forms.Single(f => f.Id == "form");

    private static string? Value(IHtmlDocument page, string name) =>
        page.QuerySelector($"[name='{name}']") is IHtmlTextAreaElement area
            ? area.Value.Trim()
            : page.QuerySelector($"[name='{name}']")!.GetAttribute("value");

    private async Task<HttpClient> EditorAsync() =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("UZ-NG")));
}
