using System.Net;
using System.Text.Json;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Audit;

/// <summary>The audit log: check F89.</summary>
public sealed class AuditPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] Addresses = ["/manage/audit", "/manage/audit/1", "/manage/audit.csv", "/manage/audit.jsonl"];

    [Theory]
    [InlineData(PortalRole.MinistryStaff)]
    [InlineData(PortalRole.Reviewer)]
    public async Task Get_OtherRoles_AreRefused(PortalRole role)
    {
        var client = await portal.SignInAsync(role);

        foreach (var address in Addresses)
        {
            (await client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
            (await portal.NewClient().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Redirect, address);
        }
    }

    [Theory]
    [InlineData(PortalRole.Auditor)]
    [InlineData(PortalRole.SystemAdministrator)]
    public async Task Search_ByWords_LeadsToOldAndNewValues(PortalRole role)
    {
        var word = $"Зверобой{Guid.NewGuid():N}"[..14];
        var draft = await portal.DraftAsync(RecordDesk.Input(RecordKind.Agreement, word));
        var client = await portal.SignInAsync(role);

        var list = await client.GetPageAsync($"/manage/audit?Filter.Words={word}&Filter.Kind=Agreement");
        var entry = await client.GetPageAsync(list.QuerySelector(".timeline a")!.GetAttribute("href")!);

        list.QuerySelectorAll(".timeline > li").Length.ShouldBe(1);
        entry.QuerySelector(".changes")!.TextContent.ShouldContain(word);
        (await ReadingsAsync(draft.RecordId)).ShouldBe(1);
        (await client.GetPageAsync($"/manage/audit?Filter.Words={word}x")).QuerySelectorAll(".timeline > li").ShouldBeEmpty();
        (await client.GetPageAsync("/manage")).QuerySelector("a[href='/manage/audit']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_UnreadableFilter_IsAnswered()
    {
        var client = await portal.SignInAsync(PortalRole.Auditor);

        foreach (var address in new[] { "/manage/audit", "/manage/audit.csv", "/manage/audit.jsonl" })
        {
            var answer = await client.GetAsync(
                address + "?Filter.From=gestern&Filter.To=9999-12-31&Filter.Action=99&Filter.Kind=Nothing&Filter.Place=%25&after=x");

            ((int)answer.StatusCode).ShouldBeLessThan(500, address);
        }
    }

    [Fact]
    public async Task Csv_FormulaInATitle_IsAText()
    {
        await AddAsync("=HYPERLINK(\"http://evil.example\")");
        var client = await portal.SignInAsync(PortalRole.Auditor);

        var file = await client.GetStringAsync("/manage/audit.csv?Filter.Words=HYPERLINK");

        file.ShouldContain("'=HYPERLINK");
        var lines = file.TrimEnd().Split("\r\n");
        lines[0].ShouldStartWith("number,id,at,");
        lines[^1].ShouldStartWith("head,");
        ChainHead.Parse(lines[^1]["head,".Length..]).ShouldNotBeNull();
    }

    [Fact]
    public async Task Lines_WholeHistory_EndWithTheHeadThatVerifyFinds()
    {
        await AddAsync("Соглашение");
        var client = await portal.SignInAsync(PortalRole.Auditor);

        var lines = (await client.GetStringAsync("/manage/audit.jsonl")).TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();

        var head = ChainHead.Parse(lines[^1].GetProperty("head").GetString()!)!;
        lines[^2].GetProperty("id").GetInt64().ShouldBe(head.EntryId);
        lines[^2].GetProperty("hash").GetString().ShouldBe(head.Hash);
        lines[^2].GetProperty("action").GetString().ShouldBe(nameof(HistoryAction.AuditExported));
        lines[..^1].Select(l => l.GetProperty("number").GetInt64()).ShouldBe(Enumerable.Range(1, lines.Count - 1).Select(n => (long)n));
        (await portal.UseAsync<ChainCheck, ChainResult>(c => c.CheckAsync(head, CancellationToken.None))).Fault.ShouldBeNull();
    }

    [Theory]
    [InlineData("/manage/review/{0}")]
    [InlineData("/manage/preview/{0}")]
    [InlineData("/manage/history/agreements/{0}")]
    public async Task Draft_ReadByAnAuditor_IsRemembered(string address)
    {
        var draft = await portal.SubmitAsync();
        var path = address.Replace("{0}", $"{draft.RecordId}", StringComparison.Ordinal);

        await (await portal.SignInAsync(PortalRole.Reviewer)).GetPageAsync(path);
        await (await portal.SignInAsync(PortalRole.MinistryStaff)).GetPageAsync(path);
        await (await portal.SignInAsync(PortalRole.SystemAdministrator)).GetAsync(path);
        (await ReadingsAsync(draft.RecordId)).ShouldBe(0);
        await (await portal.SignInAsync(PortalRole.Auditor)).GetPageAsync(path);

        (await ReadingsAsync(draft.RecordId)).ShouldBe(1);
    }

    [Fact]
    public async Task Reading_IsInTheAuditLogAlone()
    {
        var draft = await portal.SubmitAsync();
        var auditor = await portal.SignInAsync(PortalRole.Auditor);
        await auditor.GetPageAsync($"/manage/review/{draft.RecordId}");

        var history = await auditor.GetPageAsync($"/manage/history/agreements/{draft.RecordId}");
        var log = await auditor.GetPageAsync("/manage/audit?Filter.Action=ConfidentialRead");

        history.QuerySelector(".timeline")!.TextContent.ShouldNotContain("Прочитаны");
        log.QuerySelector(".timeline")!.TextContent.ShouldContain("Прочитаны");
    }

    private Task<int> ReadingsAsync(Guid recordId) => portal.UseAsync(db =>
        db.History.CountAsync(h => h.RecordId == recordId && h.Action == HistoryAction.ConfidentialRead));

    private Task AddAsync(string title) => portal.UseAsync(db =>
    {
        db.History.Add(new HistoryEntry
        {
            At = TimeProvider.System.GetUtcNow(), ActorName = "Somebody", Action = HistoryAction.Published,
            RecordKind = RecordKind.Agreement, RecordId = Guid.CreateVersion7(), Title = title, Changes = [],
        });
        return db.SaveChangesAsync();
    });
}
