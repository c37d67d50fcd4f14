using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Tests.Web.Manage.Press;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Visits;

/// <summary>From the outcome of a stop to the record of its agreement or promise in one click.</summary>
public sealed class StopAgreementTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Post_SigningPromisedAtAStop_BeginsTheAgreementAndTheStopThenNamesIt()
    {
        var editor = await EditorAsync();
        var (reference, stop) = await DraftAsync(StopOutcome.AgreementPlanned);

        var form = await BeginAsync(editor, reference, stop);
        Value(form, "Input.Parties[0].Party.Text").ShouldBe("Самара");
        Value(form, "Input.Parties[1].Party.Text").ShouldBe("Наманганская область");
        Value(form, "Input.Visit.Text").ShouldBe(reference);
        Chosen(form, "Input.Events[0].Kind").ShouldBe(nameof(AgreementEventKind.Announced));
        var answer = await editor.SubmitAsync(
            Form(form), new Dictionary<string, string?> { ["Input.Title.Text"] = "Обмен врачами" }, ("command", "save"));

        var number = answer.Headers.Location!.OriginalString.Split('/')[^1];
        number.ShouldStartWith("CP-");
        var visit = await editor.GetPageAsync($"/manage/visits/{reference}");
        Value(visit, "Input.Stops[0].Agreement.Text").ShouldBe(number);
        Chosen(visit, "Input.Stops[0].Outcome").ShouldBe(nameof(StopOutcome.AgreementPlanned));
        visit.QuerySelector("button[value^='stop-agreement:']").ShouldBeNull();
    }

    [Fact]
    public async Task Post_SignedDuringTheVisit_ConcludesTheDayAndGivesPlaceAndSources()
    {
        var editor = await EditorAsync();
        var (reference, stop) = await DraftAsync(StopOutcome.AgreementSigned);

        var form = await BeginAsync(editor, reference, stop);

        Chosen(form, "Input.Events[0].Kind").ShouldBe(nameof(AgreementEventKind.Signed));
        Value(form, "Input.Events[0].When.Parts.StartDay").ShouldBe("14");
        Chosen(form, "Input.Events[0].When.Basis").ShouldBe(nameof(FactBasis.Inferred));
        Value(form, "Input.Events[0].When.BasisNote").ShouldBe("во время визита; день не указан");
        Value(form, "Input.ConcludedPlace.Text").ShouldBe("Самара");
        Value(form, "Input.Sources[0].Title").ShouldBe("Новость о визите");
    }

    [Fact]
    public async Task Get_StopOfAVisitOfAnArticle_HasTheArticleBeside()
    {
        var editor = await EditorAsync();
        var article = await editor.PastedAsync();
        var page = await editor.GetPageAsync($"/manage/visits/new?article={article}");
        page = await (await editor.SubmitAsync(Form(page), null, ("command", "stops.add"))).ReadPageAsync();
        var stop = page.QuerySelector("[name='Input.Stops[0].Id']")!.GetAttribute("value");

        var answer = await editor.SubmitAsync(
            Form(page),
            new Dictionary<string, string?>
            {
                ["Input.Stops[0].Party.Text"] = "Самара", ["Input.Stops[0].Outcome"] = nameof(StopOutcome.AgreementSigned),
            },
            ("command", $"stop-agreement:{stop}"));
        var form = await editor.GetPageAsync(answer.Headers.Location!.OriginalString);

        Value(form, "Input.Sources[0].Id").ShouldBe(article.ToString());
        form.QuerySelector(".article-beside .article-text")!.TextContent.ShouldContain("Первая двусторонняя встреча");
    }

    [Fact]
    public async Task Post_LiveVisit_GetsAWorkingCopyThatNamesTheAgreement()
    {
        var editor = await EditorAsync();
        var input = Input(StopOutcome.AgreementPlanned);
        var id = await portal.PublishAsync(input);
        var reference = await portal.UseAsync(db => db.Visits.Where(v => v.Id == id).Select(v => v.Reference).SingleAsync());

        var form = await BeginAsync(editor, reference, input.Stops[0].Id);
        await editor.SubmitAsync(Form(form), new Dictionary<string, string?> { ["Input.Title.Text"] = "Обмен" }, ("command", "save"));

        var copy = await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.RecordId == id));
        DraftJson.Read<VisitInput>(copy.Content).Stops[0].Agreement.IdOf(RecordKind.Agreement).ShouldNotBeNull();
        (await portal.UseAsync(db => db.VisitStops.SingleAsync(s => s.VisitId == id))).AgreementId.ShouldBeNull();
    }

    [Fact]
    public async Task Post_OutcomeWithoutAgreement_AsksFirstWhatCameOfTheStop()
    {
        var editor = await EditorAsync();
        var (reference, stop) = await DraftAsync(StopOutcome.Discussed);
        var page = await editor.GetPageAsync($"/manage/visits/{reference}");

        var answer = await editor.SubmitAsync(
            Form(page), new Dictionary<string, string?> { ["Input.Purpose.Text"] = "Набрано" }, ("command", $"stop-agreement:{stop}"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page = await answer.ReadPageAsync();
        page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#Input_Stops_0__Outcome");
        page.QuerySelector("[name='Input.Purpose.Text']")!.TextContent.Trim().ShouldBe("Набрано");
    }

    [Fact]
    public async Task Post_VisitWaitsForReview_IsNotTakenBackAndTheEditorIsTold()
    {
        var editor = await EditorAsync();
        var (reference, stop) = await DraftAsync(StopOutcome.AgreementPlanned);
        var form = await BeginAsync(editor, reference, stop);
        await portal.UseAsync(db => db.Drafts.Where(d => d.Reference == reference)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.State, PublicationState.Submitted).SetProperty(x => x.SubmittedAt, DateTimeOffset.UnixEpoch)));

        var answer = await editor.SubmitAsync(
            Form(form), new Dictionary<string, string?> { ["Input.Title.Text"] = "Обмен" }, ("command", "save"));

        (await editor.GetPageAsync(answer.Headers.Location!.OriginalString)).QuerySelector(".flash-warning")!.TextContent.ShouldContain(reference);
        (await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.Reference == reference))).State.ShouldBe(PublicationState.Submitted);
    }

    [Fact]
    public async Task Get_StopOfAnotherRegionOrNone_IsRefused()
    {
        var (reference, stop) = await DraftAsync(StopOutcome.AgreementPlanned);
        var (bare, other) = await DraftAsync(StopOutcome.Discussed);
        var stranger = await portal.SignInAsync(
            PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));
        var editor = await EditorAsync();

        (await stranger.GetAsync(Address(reference, stop))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await editor.GetAsync(Address(reference, Guid.NewGuid()))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await editor.GetAsync(Address(bare, other))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await editor.GetAsync(Address("VS-1999-9999", stop))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_Promise_IsARowOfItsStop()
    {
        var editor = await EditorAsync();
        var (reference, stop) = await DraftAsync(StopOutcome.Discussed);

        var answer = await editor.SubmitAsync(
            Form(await editor.GetPageAsync($"/manage/visits/{reference}")), null, ("command", $"stop-promise:{stop}"));

        var page = await answer.ReadPageAsync();
        Chosen(page, "Input.Commitments[0].StopId").ShouldBe(stop.ToString());
        Value(page, "Input.Commitments[0].From[0].Party.Text").ShouldBe("Самара");
        Value(page, "Input.Commitments[0].To[0].Party.Text").ShouldBe("Наманганская область");
    }

    private static VisitInput Input(StopOutcome outcome)
    {
        var input = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast, "XXXX-11-14/XXXX-11-16");
        input.Stops = [VisitInputs.Stop(Places.Samara, outcome)];
        input.Sources = [VisitInputs.Source("Новость о визите")];
        foreach (var pick in new[] { input.Senders[0].Party, input.Stops[0].Party })
        {
            pick.Text = null;
        }

        return input;
    }

    private static string Address(string reference, Guid stop) => $"/manage/agreements/new?visit={reference}&stop={stop}";

    private static IHtmlFormElement Form(IHtmlDocument page) => page.Forms.Single(f => f.Id == "form");

    private static string? Value(IHtmlDocument page, string name) =>
        page.QuerySelector($"[name='{name}']") is IHtmlTextAreaElement area
            ? area.Value.Trim()
            : page.QuerySelector($"[name='{name}']")!.GetAttribute("value");

    private static string? Chosen(IHtmlDocument page, string name) =>
        page.QuerySelector<IHtmlSelectElement>($"select[name='{name}']")?.Value
        ?? page.QuerySelector($"[name='{name}'][checked]")!.GetAttribute("value");

    private async Task<(string Reference, Guid Stop)> DraftAsync(StopOutcome outcome)
    {
        var input = Input(outcome);
        var draft = await portal.DraftAsync(input);
        return (draft.Reference!, input.Stops[0].Id);
    }

    private static async Task<IHtmlDocument> BeginAsync(HttpClient editor, string reference, Guid stop)
    {
        var page = await editor.GetPageAsync($"/manage/visits/{reference}");
        var answer = await editor.SubmitAsync(Form(page), null, ("command", $"stop-agreement:{stop}"));
        answer.Headers.Location!.OriginalString.ShouldBe(Address(reference, stop));
        return await editor.GetPageAsync(answer.Headers.Location.OriginalString);
    }

    private async Task<HttpClient> EditorAsync() =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
}
