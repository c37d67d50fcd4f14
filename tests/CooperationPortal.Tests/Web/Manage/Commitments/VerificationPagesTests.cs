using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Manage.Commitments;

public sealed class VerificationPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Post_SecondPersonFromTheDesk_VerifiesAndTheLineIsGone()
    {
        var (reference, _) = await ClosedAsync();
        var second = await EditorAsync();
        var line = $".task h3 a[href='/manage/commitments/{reference}']";
        (await second.GetPageAsync("/manage")).QuerySelectorAll(line).Length.ShouldBe(1);

        var page = await second.GetPageAsync($"/manage/commitments/{reference}");
        var answer = await second.SubmitAsync(Form(page)!, new Dictionary<string, string?> { ["Input.Comment"] = "Видел списки" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await second.GetPageAsync("/manage")).QuerySelector(line).ShouldBeNull();
        page = await second.GetPageAsync($"/manage/commitments/{reference}");
        Form(page).ShouldBeNull();
        page.QuerySelector("main")!.TextContent.ShouldContain(nameof(PortalRole.MinistryStaff));
        (await portal.UseAsync(db => db.Commitments.SingleAsync(c => c.Reference == reference))).VerifiedById.ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_WhoWroteTheOutcome_IsToldThatAnotherHasTo()
    {
        var (reference, author) = await ClosedAsync();
        var client = await portal.SignInAsync(author);

        var page = await client.GetPageAsync($"/manage/commitments/{reference}");

        Form(page).ShouldBeNull();
        page.QuerySelector("main")!.TextContent.ShouldContain("Подтвердить его должен другой человек");
        (await client.GetPageAsync("/manage")).QuerySelector($".task a[href='/manage/commitments/{reference}']").ShouldBeNull();
        var answer = await client.PostAsync($"/manage/commitments/{reference}", new Dictionary<string, string> { ["Input.Version"] = "1" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_AnonymousStrangerOrNone_IsNotLetIn()
    {
        var (reference, _) = await ClosedAsync();
        var stranger = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));

        (await portal.NewClient().GetAsync($"/manage/commitments/{reference}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await stranger.GetAsync($"/manage/commitments/{reference}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await EditorAsync()).GetAsync("/manage/commitments/CM-1900-0001")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_CommentTooLong_IsNamedAtItsFieldAndKept()
    {
        var (reference, _) = await ClosedAsync();
        var second = await EditorAsync();
        var words = new string('а', VerificationInput.CommentLength + 1);

        var page = await second.GetPageAsync($"/manage/commitments/{reference}");
        var answer = await second.SubmitAsync(Form(page)!, new Dictionary<string, string?> { ["Input.Comment"] = words });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page = await answer.ReadPageAsync();
        page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#Input_Comment");
        page.QuerySelector<IHtmlTextAreaElement>("#Input_Comment")!.Value.Trim().ShouldBe(words);
    }

    private static IHtmlFormElement? Form(IHtmlDocument page) => page.Forms.SingleOrDefault(f => f.Id == "form");

    /// <summary>A published promise, important, of which its author says that it was kept.</summary>
    private async Task<(string Reference, StaffMember Author)> ClosedAsync()
    {
        var input = WrittenAgreements.Input();
        input.Commitments =
        [
            new CommitmentInput
            {
                Id = Guid.CreateVersion7(),
                Text = LocalizedInput.Of("ru", "Принять врачей"),
                From = [VisitInputs.Party(Places.SamaraOblast)],
                Status = CommitmentStatus.Met,
                HighPriority = true,
            },
        ];
        var author = await portal.AddStaffAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
        var head = await portal.SubmitAsync(input, author.Actor);
        var reviewer = await portal.AddStaffAsync(PortalRole.Reviewer);
        await using var scope = portal.NewScope();
        await scope.ServiceProvider.GetRequiredService<ReviewService<AgreementInput>>()
            .PublishAsync(head.RecordId, head.Stamp, null, reviewer.Actor, CancellationToken.None);
        var id = input.Commitments[0].Id;
        return (await portal.UseAsync(db => db.Commitments.Where(c => c.Id == id).Select(c => c.Reference).SingleAsync()), author);
    }

    private async Task<HttpClient> EditorAsync() =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
}
