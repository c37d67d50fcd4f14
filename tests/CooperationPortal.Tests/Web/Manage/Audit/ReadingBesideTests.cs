using System.Net;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Audit;

/// <summary>What is kept beside a withdrawn record is read by right of oversight under the reader's name: docs/decisions/0031.</summary>
public sealed class ReadingBesideTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Pages =>
        ["/manage/comments/agreements/{id}", "/manage/agreements/{reference}/checklist", "/manage/agreements/{reference}/confirmations"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_OfAWithdrawnRecord_ByAnAuditor_IsRemembered(string page)
    {
        var (id, address) = await PublishAsync(page);
        await portal.HideAsync(RecordKind.Agreement, id);
        var member = await portal.AddStaffAsync(PortalRole.Auditor);
        var auditor = await portal.SignInAsync(member);

        (await auditor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var entry = await portal.UseAsync(db => db.History.SingleAsync(h => h.RecordId == id && h.Action == HistoryAction.ConfidentialRead));
        (entry.ActorId, entry.RecordKind, entry.Changes.Count).ShouldBe((member.Id, RecordKind.Agreement, 0));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_ByThoseWhoWorkOnIt_OrOfAPublicRecord_IsNot(string page)
    {
        var (id, address) = await PublishAsync(page);
        (await (await portal.SignInAsync(PortalRole.Auditor)).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await portal.HideAsync(RecordKind.Agreement, id);
        foreach (var role in new[] { PortalRole.MinistryStaff, PortalRole.Reviewer })
        {
            (await (await portal.SignInAsync(role)).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await portal.UseAsync(db => db.History.CountAsync(h => h.RecordId == id && h.Action == HistoryAction.ConfidentialRead))).ShouldBe(0);
    }

    [Fact]
    public async Task Get_TheTermsAsAPartySawThem_OfAWithdrawnRecord_IsRemembered()
    {
        var reference = await portal.AskPartyAsync("Анна Пчёлкина", "pchelkina@party.example");
        var (id, hash) = await portal.UseAsync(async db =>
        {
            var agreement = await db.Agreements.SingleAsync(a => a.Reference == reference);
            return (agreement.Id, (await db.ConfirmationRequests.SingleAsync(r => r.AgreementId == agreement.Id)).Hash);
        });
        await portal.HideAsync(RecordKind.Agreement, id);
        var auditor = await portal.SignInAsync(PortalRole.Auditor);

        (await auditor.GetAsync($"/manage/agreements/{reference}/confirmations/{hash}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await portal.UseAsync(db => db.History.CountAsync(h => h.RecordId == id && h.Action == HistoryAction.ConfidentialRead))).ShouldBe(1);
    }

    [Fact]
    public async Task Get_CommentsOfADraft_ByAnAuditor_IsRemembered()
    {
        var head = await portal.SubmitAsync();
        var auditor = await portal.SignInAsync(PortalRole.Auditor);

        (await auditor.GetAsync($"/manage/comments/agreements/{head.RecordId}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await portal.UseAsync(db => db.History.CountAsync(h => h.RecordId == head.RecordId && h.Action == HistoryAction.ConfidentialRead))).ShouldBe(1);
    }

    private async Task<(Guid Id, string Address)> PublishAsync(string page)
    {
        var head = await portal.PublishAsync(WrittenAgreements.Input());
        return (head.RecordId, page.Replace("{id}", $"{head.RecordId}", StringComparison.Ordinal)
            .Replace("{reference}", head.Reference, StringComparison.Ordinal));
    }
}
