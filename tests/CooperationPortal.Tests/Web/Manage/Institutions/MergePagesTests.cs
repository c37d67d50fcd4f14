using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Institutions;

public sealed class MergePagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_AnonymousAndEditor_MayNot()
    {
        var id = await PublishAsync("Доступ к слиянию");

        (await portal.NewClient().GetAsync(Merge(id))).Headers.Location!.OriginalString.ShouldContain("/account/sign-in");
        (await (await portal.SignInAsync(PortalRole.MinistryStaff)).GetAsync(Merge(id))).StatusCode
            .ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignInAsync(PortalRole.Reviewer)).GetAsync(Merge(id))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_RecordOfAnotherScope_IsNotThere()
    {
        var id = await PublishAsync("Слияние другого региона");
        var stranger = await portal.SignInAsync(PortalRole.Reviewer, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));

        (await stranger.GetAsync(Merge(id))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"{Merge(id)}/{await PublishAsync("Слияние ещё одного")}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_NothingOrItselfChosen_ShowsError()
    {
        var id = await PublishAsync("Слияние с собой");
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);

        (await ChooseAsync(reviewer, id, "")).QuerySelector(".govuk-error-summary a[href='#Input_Survivor_Text']").ShouldNotBeNull();
        (await ChooseAsync(reviewer, id, "Слияние с собой")).QuerySelector(".govuk-error-message")!.TextContent
            .ShouldContain("с ней самой");
    }

    [Fact]
    public async Task Post_ReasonMissing_ShowsErrorAndWhatWouldMove()
    {
        var gone = await PublishAsync("Присоединяемая без причины");
        var stays = await PublishAsync("Остающаяся без причины");
        await AgreementOfAsync(gone);
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        var page = await reviewer.GetPageAsync($"{Merge(gone)}/{stays}");
        var slug = await SlugAsync(gone);

        var answer = await (await reviewer.SubmitAsync(Form(page))).ReadPageAsync();

        answer.QuerySelector(".govuk-error-summary a[href='#Input_Reason']").ShouldNotBeNull();
        var moves = answer.QuerySelector("section[aria-labelledby=moves]")!;
        moves.TextContent.ShouldContain("Присоединяемая без причины");
        var link = moves.QuerySelector<IHtmlAnchorElement>("a")!;
        link.TextContent.ShouldBe("1 соглашение");
        link.GetAttribute("href").ShouldBe($"/ru/agreements?institution={slug}");
        (await portal.LiveAsync(RecordKind.Institution, gone)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_ChosenAndConfirmed_LeadsOldAddressesToTheOther()
    {
        var gone = await PublishAsync("Лечебница повторная");
        var stays = await PublishAsync("Лечебница настоящая");
        var (old, now) = (await SlugAsync(gone), await SlugAsync(stays));
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        var history = await reviewer.GetPageAsync($"/manage/history/institutions/{gone}");
        history.QuerySelector($"a[href='{Merge(gone)}']").ShouldNotBeNull();
        var choice = await reviewer.GetPageAsync(Merge(gone));
        var chosen = await reviewer.SubmitAsync(Form(choice), new Dictionary<string, string?> { ["Input.Survivor.Text"] = "Лечебница настоящая" });
        chosen.Headers.Location!.OriginalString.ShouldBe($"{Merge(gone)}/{stays}");
        var plan = await reviewer.GetPageAsync(chosen.Headers.Location!.OriginalString);

        var answer = await ConfirmAsync(reviewer, plan);
        var repeated = await ConfirmAsync(reviewer, plan);

        answer.Headers.Location!.OriginalString.ShouldBe($"/manage/history/institutions/{stays}");
        repeated.Headers.Location!.OriginalString.ShouldBe($"/manage/history/institutions/{stays}");
        await LeadsAsync(portal.NewClient(), $"/ru/institutions/{old}", $"/ru/institutions/{now}");
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        await LeadsAsync(editor, $"/manage/institutions/{old}", $"/manage/institutions/{stays}");
        await LeadsAsync(editor, $"/manage/institutions/{gone}", $"/manage/institutions/{stays}");
        (await reviewer.GetPageAsync($"/manage/history/institutions/{gone}")).QuerySelector("main")!.TextContent
            .ShouldContain("Объединено с другой записью");
        (await reviewer.GetPageAsync($"/manage/history/institutions/{stays}")).QuerySelector("main")!.TextContent
            .ShouldContain("Присоединена другая запись");
        (await portal.NewClient().GetPageAsync("/ru/search?q=Лечебница+повторная")).QuerySelector("main")!.TextContent
            .ShouldContain("Лечебница настоящая");
    }

    [Fact]
    public async Task Form_DoesNotOfferToMergeByHand()
    {
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);

        var page = await editor.GetPageAsync("/manage/institutions/new");

        page.QuerySelector<IHtmlSelectElement>("[name='Input.Status']")!.Options.Select(o => o.Value)
            .ShouldBe([nameof(InstitutionStatus.Active), nameof(InstitutionStatus.Inactive), nameof(InstitutionStatus.Withdrawn)]);
    }

    private static string Merge(Guid id) => $"/manage/institutions/{id}/merge";

    private static IHtmlFormElement Form(IHtmlDocument page) => page.Forms.Single(f => f.Id == "form");

    private static async Task LeadsAsync(HttpClient client, string from, string to)
    {
        var answer = await client.GetAsync(from);
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.OriginalString.ShouldBe(to);
    }

    private static async Task<IHtmlDocument> ChooseAsync(HttpClient client, Guid id, string words)
    {
        var page = await client.GetPageAsync(Merge(id));
        return await (await client.SubmitAsync(
            Form(page), new Dictionary<string, string?> { ["Input.Survivor.Text"] = words })).ReadPageAsync();
    }

    private static Task<HttpResponseMessage> ConfirmAsync(HttpClient client, IHtmlDocument plan) =>
        client.SubmitAsync(Form(plan), new Dictionary<string, string?> { ["Input.Reason"] = "записана дважды" });

    private Task<Guid> PublishAsync(string name) =>
        portal.PublishAsync(RecordDesk.Input(RecordKind.Institution, name));

    private Task AgreementOfAsync(Guid institution)
    {
        var input = WrittenAgreements.Input();
        input.Parties[0].Party = RecordPick.Of(RecordKind.Institution, institution, "…");
        return portal.PublishAsync(input);
    }

    private Task<string> SlugAsync(Guid id) =>
        portal.UseAsync(db => db.Institutions.Where(i => i.Id == id).Select(i => i.Slug).SingleAsync());
}
