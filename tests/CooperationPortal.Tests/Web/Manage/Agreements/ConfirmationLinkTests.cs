using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Users.Passwords;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Agreements;

/// <summary>The other party answers by itself, through a link: docs/decisions/0033.</summary>
public sealed class ConfirmationLinkTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Asked_ReadsTheTermsInItsLanguageAndConfirmsWithoutAnAccount()
    {
        var (reference, link) = await AskAsync();
        var party = portal.NewClient();

        var page = await party.GetPageAsync(link);
        var answer = await AnswerAsync(party, page, "Confirmed");

        link.ShouldStartWith("/uz/confirm/");
        page.DocumentElement.GetAttribute("lang").ShouldBe("uz-Latn");
        page.QuerySelector(".changes")!.TextContent.ShouldContain("Соглашение об обмене");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await party.GetPageAsync($"/ru/agreements/{reference}")).QuerySelector(".record-head")!.TextContent.ShouldContain("1 из 2");
        var word = await portal.UseAsync(db => db.AgreementConfirmations.Where(c => c.RecordedBy == "Гульнора Азимова")
            .OrderByDescending(c => c.RecordedAt).FirstAsync());
        (word.RecordedById, word.Outcome).ShouldBe((null, ConfirmationOutcome.Confirmed));
        (await ActionsAsync(reference)).ShouldBe([HistoryAction.ConfirmationAsked, HistoryAction.TermsConfirmed]);
    }

    [Fact]
    public async Task Link_AnsweredAtOnceFromManyTabs_CountsOnce()
    {
        var (reference, link) = await AskAsync();
        var party = portal.NewClient();
        var page = await party.GetPageAsync(link);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AnswerAsync(party, page, "Confirmed")));

        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Gone).ShouldBe(7);
        (await ActionsAsync(reference)).Count(a => a == HistoryAction.TermsConfirmed).ShouldBe(1);
        (await party.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Answer_ToTermsThatChangedMeanwhile_IsRefusedAndTheLinkStaysGood()
    {
        var (_, link) = await AskAsync();
        var party = portal.NewClient();
        var page = await party.GetPageAsync(link);
        ((IHtmlInputElement)page.QuerySelector("[name='Input.Hash']")!).Value = new string('0', 64);

        var refused = await AnswerAsync(party, page, "Confirmed");

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await AnswerAsync(party, await party.GetPageAsync(link), "Confirmed")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Disputed")]
    [InlineData("Nonsense")]
    public async Task Answer_WithoutAChoiceOrAReason_SaysSoAndTheLinkStaysGood(string? outcome)
    {
        var (_, link) = await AskAsync();
        var party = portal.NewClient();

        var refused = await AnswerAsync(party, await party.GetPageAsync(link), outcome);

        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await refused.ReadPageAsync()).QuerySelector(".govuk-error-message").ShouldNotBeNull();
        (await party.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Link_OfAHiddenAgreementOrTooOld_OpensNothing()
    {
        var (hidden, first) = await AskAsync();
        var (_, second) = await AskAsync();
        await portal.UseAsync(db => db.Agreements.Where(a => a.Reference == hidden)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.IsPublic, false)));
        (await portal.NewClient().GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await portal.UseAsync(db => db.OneTimeLinks.ExecuteUpdateAsync(l => l.SetProperty(x => x.ExpiresAt, x => x.CreatedAt)));

        (await portal.NewClient().GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await portal.NewClient().GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Ask_ByWhoDoesNotEditTheAgreement_IsRefused()
    {
        var (reference, _) = await AskAsync();
        var stranger = await portal.SignInAsync(
            PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("CN-HL")));
        var auditor = await portal.SignInAsync(PortalRole.Auditor);
        var before = await portal.UseAsync(db => db.ConfirmationRequests.CountAsync());

        var refused = await stranger.CommandAsync($"/manage/agreements/{reference}/confirmations", "ask");
        var read = await auditor.CommandAsync($"/manage/agreements/{reference}/confirmations", "ask");

        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        read.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await portal.UseAsync(db => db.ConfirmationRequests.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task LinkOfAPassword_ConfirmsNothing_AndTheOtherWayRound()
    {
        var (_, link) = await AskAsync();
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        await portal.UseAsync<PasswordService, TimeSpan?>(s =>
            s.RequestResetAsync(member.Email, "192.0.2.1", CancellationToken.None));
        var secret = (await portal.LinkToAsync(member.Email, "Mail.PasswordReset")).Split('/')[^1];

        (await portal.NewClient().GetAsync($"/uz/confirm/{secret}")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await portal.NewClient().GetAsync($"/account/new-password/{link.Split('/')[^1]}")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    private async Task<(string Reference, string Link)> AskAsync()
    {
        var head = await portal.PublishAsync(WrittenAgreements.Input());
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        var page = await editor.GetPageAsync($"/manage/agreements/{head.Reference}/confirmations");
        var email = $"party{Guid.NewGuid():N}@example.org";
        var form = page.Forms.Single(f => f.QuerySelector("[name='Ask.Email']") is not null);
        var asked = await editor.SubmitAsync(form, new Dictionary<string, string?>
        {
            ["Ask.PartyId"] = page.QuerySelector("[name='Ask.PartyId']")!.GetAttribute("value"),
            ["Ask.Person"] = "Гульнора Азимова",
            ["Ask.Email"] = email,
            ["Ask.Language"] = "uz-Latn",
        });
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (head.Reference!, await portal.LinkToAsync(email, "Mail.TermsConfirmation"));
    }

    private static Task<HttpResponseMessage> AnswerAsync(HttpClient client, IHtmlDocument page, string? outcome) =>
        client.SubmitAsync(
            page.Forms.Single(f => f.QuerySelector("[name='Input.Hash']") is not null),
            new Dictionary<string, string?> { ["Input.Outcome"] = outcome });

    private Task<List<HistoryAction>> ActionsAsync(string reference) => portal.UseAsync(db => db.History
        .Where(h => h.Reference == reference && (h.Action == HistoryAction.ConfirmationAsked || h.Action == HistoryAction.TermsConfirmed))
        .OrderBy(h => h.Id).Select(h => h.Action).ToListAsync());
}
