using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.PageSupport;

namespace CooperationPortal.Tests.Web.Manage.Agreements;

/// <summary>Who edits or reviews an agreement reads beforehand whose word on its terms will no longer count.</summary>
public sealed class VoidedTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Term = "Input.NoticeMonths";
    private const string NoTerm = "Input.RegistryNumber";

    [Theory]
    [InlineData(Term, new[] { "Больница № 2" })]
    [InlineData(NoTerm, new string[0])]
    public async Task Get_DraftOfConfirmedTerms_NamesWhoseWordWillNotCount(string field, string[] named)
    {
        var (head, member) = await ConfirmedAsync(WrittenAgreements.Input());
        var editor = await portal.SignInAsync(member);
        Named(await editor.GetPageAsync(RecordLinks.Edit(head))).ShouldBeEmpty();

        await SaveAsync(editor, head, field);

        Named(await editor.GetPageAsync(RecordLinks.Edit(head))).ShouldBe(named);
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        Named(await reviewer.GetPageAsync(RecordLinks.Review(head.RecordId))).ShouldBe(named);
    }

    [Theory]
    [InlineData(Term, true)]
    [InlineData(NoTerm, false)]
    public async Task Post_RowCommandOrKeep_TellsWhetherWhatIsTypedVoids(string field, bool isVoiding)
    {
        var (head, member) = await ConfirmedAsync(WrittenAgreements.Input());
        var editor = await portal.SignInAsync(member);
        var page = await editor.GetPageAsync(RecordLinks.Edit(head));
        page.QuerySelector("[data-voided]")!.HasAttribute("hidden").ShouldBeTrue();
        var typed = new Dictionary<string, string?> { [field] = "6" };

        var grown = await (await PostAsync(editor, page, typed, "openQuestions.add")).ReadPageAsync();
        var kept = await PostAsync(editor, page, typed, "keep");

        grown.QuerySelector("[data-voided]")!.HasAttribute("hidden").ShouldBe(!isVoiding);
        JsonDocument.Parse(await kept.Content.ReadAsStringAsync()).RootElement.GetProperty("isVoiding").GetBoolean().ShouldBe(isVoiding);
    }

    [Fact]
    public async Task Get_WordThatCountsNoMore_IsNotNamedAgain()
    {
        var agreement = WrittenAgreements.Input();
        var (head, member) = await ConfirmedAsync(agreement);
        agreement.NoticeMonths = 3;
        await portal.Services.PublishAsync(agreement, head.RecordId);
        var editor = await portal.SignInAsync(member);

        await SaveAsync(editor, head, Term);

        Named(await editor.GetPageAsync(RecordLinks.Edit(head))).ShouldBeEmpty();
    }

    private static async Task SaveAsync(HttpClient editor, DraftHead head, string field)
    {
        var page = await editor.GetPageAsync(RecordLinks.Edit(head));
        var answer = await PostAsync(editor, page, new Dictionary<string, string?> { [field] = "6" }, "submit");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static Task<HttpResponseMessage> PostAsync(
        HttpClient editor, IHtmlDocument page, Dictionary<string, string?> typed, string command) =>
        editor.SubmitAsync(page.Forms.Single(f => f.Id == "form"), typed, ("command", command));

    private static IEnumerable<string> Named(IHtmlDocument page) =>
        page.QuerySelectorAll(".note-bar:not([hidden]) li").Select(li => li.TextContent.Split('·')[1].Trim());

    /// <summary>An agreement whose second party stands by its terms, and an editor of the first.</summary>
    private async Task<(DraftHead Head, StaffMember Member)> ConfirmedAsync(AgreementInput agreement)
    {
        var head = await portal.PublishAsync(agreement);
        var member = await portal.AddStaffAsync(
            PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
        await portal.UseAsync<ConfirmationService, bool>(async confirmations =>
        {
            var seen = (await confirmations.FindAsync(head.Reference!, "ru", member.Actor, CancellationToken.None))!;
            var input = new ConfirmationInput
            {
                PartyId = seen.Parties[1].Id, Outcome = ConfirmationOutcome.Confirmed, Note = "письмо № 5", Hash = seen.Hash,
            };
            await confirmations.RecordAsync(head.Reference!, input, member.Actor, CancellationToken.None);
            return true;
        });
        return (head, member);
    }
}
