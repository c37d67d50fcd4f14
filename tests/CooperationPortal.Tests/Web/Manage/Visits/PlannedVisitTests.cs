using System.Net;
using AngleSharp.Dom;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Visits;

/// <summary>A visit is planned by one person and approved by another, before it takes place.</summary>
public sealed class PlannedVisitTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Token = "__RequestVerificationToken";

    [Fact]
    public async Task Post_Approval_IsAnothersAlone()
    {
        var (requester, recordId) = await RequestAsync();
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        var decision = (await reviewer.GetPageAsync($"/manage/review/{recordId}")).Forms.Single(f => f.QuerySelector("[value='publish']") is not null);

        var own = await requester.GetPageAsync($"/manage/review/{recordId}");
        var refused = await requester.SubmitAsync(
            decision, new Dictionary<string, string?> { [Token] = own.QuerySelector($"[name='{Token}']")!.GetAttribute("value") }, ("command", "publish"));
        var meanwhile = await portal.UseAsync(db => db.Visits.AnyAsync(v => v.Id == recordId));
        var approved = await reviewer.SubmitAsync(decision, null, ("command", "publish"));

        own.QuerySelector("[value='publish']").ShouldBeNull();
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        meanwhile.ShouldBeFalse();
        approved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var visit = await portal.UseAsync(db => db.Visits.SingleAsync(v => v.Id == recordId));
        visit.Status.ShouldBe(VisitStatus.Planned);
        visit.Period.Nature.ShouldBe(DateNature.Planned);
        (await portal.NewClient().GetPageAsync($"/ru/visits/{visit.Reference}")).QuerySelector(".meta")!.TextContent.ShouldContain("намечен");
    }

    [Fact]
    public async Task Post_ReturnedRequest_GoesBackToWhoAsked()
    {
        var (requester, recordId) = await RequestAsync();
        var reviewer = await portal.SignInAsync(PortalRole.Reviewer);
        var decision = (await reviewer.GetPageAsync($"/manage/review/{recordId}")).Forms.Single(f => f.QuerySelector("[value='return']") is not null);

        await reviewer.SubmitAsync(decision, new Dictionary<string, string?> { ["Input.Comment"] = "Согласуйте дни" }, ("command", "return"));

        (await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.RecordId == recordId))).State.ShouldBe(PublicationState.Returned);
        var returned = (await requester.GetPageAsync("/manage")).QuerySelector("[aria-labelledby='group-returned'] .task")!;
        returned.TextContent.ShouldContain("Согласуйте дни");
        var by = await portal.UseAsync(db => db.History
            .Where(h => h.RecordId == recordId && h.Action == HistoryAction.Returned).Select(h => h.ActorName).SingleAsync());
        returned.QuerySelector(".due")!.TextContent.ShouldContain(by);
    }

    /// <summary>A request by somebody who may review what others wrote.</summary>
    private async Task<(HttpClient Requester, Guid RecordId)> RequestAsync()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        await portal.UseAsync(db =>
        {
            db.Add(new RoleGrant
            {
                Id = Guid.CreateVersion7(), UserId = member.Id, Role = PortalRole.Reviewer, From = DateTimeOffset.UnixEpoch,
            });
            return db.SaveChangesAsync();
        });
        var requester = await portal.SignInAsync(member);
        var page = await requester.GetPageAsync("/manage/visits/new");
        var answer = await requester.SubmitAsync(
            page.Forms.Single(f => f.Id == "form"),
            new Dictionary<string, string?>
            {
                ["Input.Senders[0].Party.Text"] = "UZ-NG",
                ["Input.HostParties[0].Party.Text"] = "RU-SAM",
                ["Input.Status"] = nameof(VisitStatus.Planned),
                ["Input.Period.Parts.StartDay"] = "14",
                ["Input.Period.Parts.StartMonth"] = "11",
                ["Input.Period.Parts.StartYear"] = "2030",
            },
            ("command", "submit"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (requester, await portal.UseAsync(db => db.Drafts.Where(d => d.AuthorId == member.Id).Select(d => d.RecordId).SingleAsync()));
    }
}
