using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Agreements;

/// <summary>From an agreement to the one that renews it, or that carries it out, in one click.</summary>
public sealed class AgreementStartTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_Renewal_CopiesPartiesScopeAndTermsAndLeavesWhatBelongsToThePaper()
    {
        var (old, reference) = await PublishAsync(Old());
        var editor = await EditorAsync();
        var link = (await editor.GetPageAsync($"/ru/agreements/{reference}"))
            .QuerySelectorAll(".staff-bar a").OfType<IHtmlAnchorElement>().Single(a => a.Search.Contains("renews="));

        var form = await editor.GetPageAsync(link.PathName + link.Search);
        var answer = await editor.SubmitAsync(form.Forms.Single(f => f.Id == "form"), null, ("command", "save"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var draft = await DraftAsync(answer);
        draft.Supersedes.IdOf(RecordKind.Agreement).ShouldBe(old);
        draft.Parties.Select(p => p.Party.IdOf(RecordKind.Region)).ShouldBe(
            [Places.SamaraOblast.IdOf(RecordKind.Region), Places.Namangan.IdOf(RecordKind.Region)]);
        draft.Parties.ShouldAllBe(p => p.Signatures.Count == 0 && p.OwnReference == null);
        var item = draft.Scope.ShouldHaveSingleItem();
        item.FromPartyId.ShouldBe(draft.Parties[1].Id);
        item.ToPartyId.ShouldBe(draft.Parties[0].Id);
        item.SpecialtyCodes.ShouldBe(["cardiology"]);
        (draft.TermMonths, draft.NoticeMonths).ShouldBe((36, 3));
        draft.Events.ShouldBeEmpty();
        draft.Sources.ShouldBeEmpty();
        draft.Commitments.ShouldBeEmpty();
        draft.RegistryNumber.ShouldBeNull();
    }

    [Fact]
    public async Task Get_Renewal_MarksWhatThePaperHasOfItsOwnWhileItIsEmpty()
    {
        var (_, reference) = await PublishAsync(Old());
        var editor = await EditorAsync();
        var form = await editor.GetPageAsync($"/manage/agreements/new?renews={reference}");

        var answer = await editor.SubmitAsync(
            form.Forms.Single(f => f.Id == "form"), new Dictionary<string, string?> { ["Input.RegistryNumber"] = "15-2" }, ("command", "save"));
        var saved = await editor.GetPageAsync(answer.Headers.Location!.OriginalString);
        var other = await editor.GetPageAsync("/manage/agreements/new");

        form.QuerySelector(".note-bar")!.TextContent.ShouldContain("заполнить заново");
        form.QuerySelector("label[for='Input_RegistryNumber'] .anew").ShouldNotBeNull();
        form.QuerySelector("#Input_Events .anew").ShouldNotBeNull();
        form.QuerySelectorAll(".anew").Length.ShouldBe(7);
        saved.QuerySelector("label[for='Input_RegistryNumber'] .anew").ShouldBeNull();
        saved.QuerySelectorAll(".anew").Length.ShouldBe(6);
        other.QuerySelectorAll(".anew").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_ImplementingAgreement_NamesItsFramework()
    {
        var (framework, reference) = await PublishAsync(Old());
        var editor = await EditorAsync();

        var form = await editor.GetPageAsync($"/manage/agreements/new?under={reference}");
        var answer = await editor.SubmitAsync(
            form.Forms.Single(f => f.Id == "form"),
            new Dictionary<string, string?> { ["Input.Title.Text"] = "Обмен врачами" }, ("command", "save"));

        (await DraftAsync(answer)).Parent.IdOf(RecordKind.Agreement).ShouldBe(framework);
    }

    [Theory]
    [InlineData("renews")]
    [InlineData("under")]
    public async Task Get_WithdrawnAgreementOfAnotherRegion_IsNotThere(string word)
    {
        var (id, reference) = await PublishAsync(Old());
        await portal.Services.WithdrawAsync<Agreement>(id);
        var stranger = await portal.SignInAsync(
            PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));

        (await stranger.GetAsync($"/manage/agreements/new?{word}={reference}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/manage/agreements/new?{word}=CP-1999-9999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static AgreementInput Old()
    {
        var input = AgreementInputs.Signed();
        input.Type = AgreementType.FrameworkRegional;
        input.Parties = [Party(Places.SamaraOblast), Party(Places.Namangan)];
        input.Parties[0].Signatures = [AgreementInputs.Signer("Н. И. Меркушкин")];
        input.Parties[0].OwnReference = "12-с";
        input.Scope =
        [
            new ScopeItemInput
            {
                Id = Guid.CreateVersion7(), Activity = ActivityType.Internship,
                FromPartyId = input.Parties[1].Id, ToPartyId = input.Parties[0].Id, SpecialtyCodes = ["cardiology"],
            },
        ];
        (input.Term, input.TermMonths, input.NoticeMonths) = (TermKind.Fixed, 36, 3);
        (input.RegistryBody, input.RegistryNumber) = ("Минюст", "77");
        return input;
    }

    private static AgreementPartyInput Party(RecordPick place) => new() { Id = Guid.CreateVersion7(), Party = place };

    private async Task<(Guid Id, string Reference)> PublishAsync(AgreementInput input)
    {
        var id = await portal.PublishAsync((RecordInput)input);
        return (id, await portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync()));
    }

    private async Task<AgreementInput> DraftAsync(HttpResponseMessage saved)
    {
        var reference = saved.Headers.Location!.OriginalString.Split('/')[^1];
        var draft = await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.Reference == reference));
        return DraftJson.Read<AgreementInput>(draft.Content);
    }

    private async Task<HttpClient> EditorAsync() =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
}
