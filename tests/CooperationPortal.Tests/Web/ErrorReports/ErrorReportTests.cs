using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.ErrorReports;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.ErrorReports;

/// <summary>Check F76: a reader reports an error without an account, and it waits on the desk of who can mend it.</summary>
public sealed class ErrorReportTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    /// <summary>All tests send from one address.</summary>
    public Task InitializeAsync() => portal.UseAsync(db => db.Attempts.ExecuteDeleteAsync());

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Link_OnThePageOfARecord_LeadsToTheFormAboutIt_AndTheReportToTheDesk()
    {
        var (address, id) = await EventAsync();
        var reader = portal.NewClient();
        var link = (await reader.GetPageAsync(address)).QuerySelector(".last-line a")!.GetAttribute("href")!;
        var form = await reader.GetPageAsync(link);

        var answer = await SendAsync(reader, form, "Дата неверна: конгресс был в июне", "reader@example.org");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var thanks = await reader.GetPageAsync(answer.Headers.Location!.ToString());
        thanks.QuerySelector("h1")!.TextContent.ShouldBe("Спасибо, сообщение принято");
        thanks.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain(address);
        var stored = await portal.UseAsync(db => db.ErrorReports.SingleAsync(r => r.RecordId == id));
        (stored.RecordKind, stored.Page, stored.Lang).ShouldBe((RecordKind.Event, address, "ru"));

        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        var line = (await editor.GetPageAsync("/manage")).QuerySelectorAll("[aria-labelledby='group-reports'] h3 a")
            .Single(a => a.TextContent.Contains("был в июне"));
        var report = await editor.GetPageAsync(line.GetAttribute("href")!);
        report.QuerySelector("main")!.TextContent.ShouldContain("reader@example.org");
        report.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain(address);
    }

    [Fact]
    public async Task Settle_KeepsWhatWasDone_ForgetsTheAddress_AndStandsInTheHistory()
    {
        var (address, id) = await EventAsync();
        await SendAsync(address, "Место неверно", "reader@example.org");
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        var report = await portal.UseAsync(db => db.ErrorReports.SingleAsync(r => r.RecordId == id));
        var page = await editor.GetPageAsync($"/manage/reports/{report.Id}");

        var nothing = await editor.SubmitAsync(SettleForm(page), new Dictionary<string, string?> { ["Input.Outcome"] = " " });
        var done = await editor.SubmitAsync(SettleForm(page), new Dictionary<string, string?> { ["Input.Outcome"] = "Место исправлено" });
        var again = await editor.SubmitAsync(SettleForm(page), new Dictionary<string, string?> { ["Input.Outcome"] = "И я" });

        (await nothing.ReadPageAsync()).QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("что сделано");
        done.Headers.Location!.ToString().ShouldBe("/manage/reports");
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var settled = await portal.UseAsync(db => db.ErrorReports.SingleAsync(r => r.Id == report.Id));
        (settled.Outcome, settled.Contact).ShouldBe(("Место исправлено", null));
        settled.SettledAt.ShouldNotBeNull();
        (await portal.UseAsync(db => db.History.Where(h => h.RecordId == id && h.Action == HistoryAction.ErrorReportSettled).Select(h => h.Comment).SingleAsync()))
            .ShouldBe("Место исправлено");
        (await editor.GetPageAsync("/manage/reports")).Body!.TextContent.ShouldNotContain("Место неверно");
    }

    [Fact]
    public async Task Report_IsForStaffOfItsRecordAlone()
    {
        var (address, id) = await EventAsync();
        await SendAsync(address, "Не тот город", "");
        var report = await portal.UseAsync(db => db.ErrorReports.SingleAsync(r => r.RecordId == id));
        var region = await portal.UseAsync(db => db.RegionIdAsync("KZ-75"));
        var stranger = await portal.SignInAsync(PortalRole.MinistryStaff, region);
        var auditor = await portal.SignInAsync(PortalRole.Auditor);

        (await stranger.GetAsync($"/manage/reports/{report.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetPageAsync("/manage/reports")).Body!.TextContent.ShouldNotContain("Не тот город");
        (await portal.NewClient().GetAsync($"/manage/reports/{report.Id}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var seen = await auditor.GetPageAsync($"/manage/reports/{report.Id}");
        seen.QuerySelector("form.form [name='Input.Outcome'], [name='Input.Outcome']").ShouldBeNull();
    }

    [Fact]
    public async Task Send_TheSameFormTwice_IsOneReport()
    {
        var reader = portal.NewClient();
        var form = await reader.GetPageAsync("/ru/report?about=%2Fru%2Fagreements%3Fstate%3DPromised");

        await SendAsync(reader, form, "Дважды нажатая кнопка", "");
        var again = await SendAsync(reader, form, "Дважды нажатая кнопка", "");

        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stored = await portal.UseAsync(db => db.ErrorReports.Where(r => r.Text == "Дважды нажатая кнопка").ToListAsync());
        stored.ShouldHaveSingleItem().Page.ShouldBe("/ru/agreements?state=Promised");
    }

    [Theory]
    [InlineData("", "", "Напишите, что неверно")]
    [InlineData("Опечатка", "не почта", "имя@пример.рф")]
    public async Task Send_WhatCannotBeTaken_IsSaidBesideTheField_AndKept(string text, string contact, string said)
    {
        var reader = portal.NewClient();

        var answer = await SendAsync(reader, await reader.GetPageAsync("/ru/report?about=/ru"), text, contact);

        var page = await answer.ReadPageAsync();
        page.QuerySelector(".govuk-error-message")!.TextContent.ShouldContain(said);
        page.QuerySelector<IHtmlTextAreaElement>("[name='Input.Text']")!.Value.ShouldBe(text);
        page.QuerySelector<IHtmlInputElement>("[name='Input.Contact']")!.Value.ShouldBe(contact);
    }

    [Fact]
    public async Task Send_FromOneAddressTooOften_IsAskedToWait_AndLosesNothing()
    {
        for (var i = 0; i < ErrorReportService.MostFromAddress; i++)
        {
            (await SendAsync("/ru/regions", $"Сообщение {i}", "")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var answer = await SendAsync("/ru/regions", "Одно лишнее", "");

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await answer.ReadPageAsync()).QuerySelector<IHtmlTextAreaElement>("[name='Input.Text']")!.Value.ShouldBe("Одно лишнее");
        (await portal.UseAsync(db => db.ErrorReports.AnyAsync(r => r.Text == "Одно лишнее"))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Form_AboutAnotherSite_IsAboutTheHomePage(string about)
    {
        var page = await portal.NewClient().GetPageAsync($"/ru/report?about={Uri.EscapeDataString(about)}");

        page.QuerySelector<IHtmlInputElement>("main [name='about']")!.Value.ShouldBe("/ru");
        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldAllBe(href => href!.StartsWith('/') || href.StartsWith('#'));
    }

    private async Task<(string Address, Guid Id)> EventAsync()
    {
        var input = RegistryInputs.Event($"Конгресс {Guid.NewGuid():N}");
        input.Place = Places.KhabarovskKrai;
        var id = await portal.Services.PublishAsync(input);
        var slug = await portal.UseAsync(db => db.Events.Where(e => e.Id == id).Select(e => e.Slug).SingleAsync());
        return ($"/ru/events/{slug}", id);
    }

    private async Task<HttpResponseMessage> SendAsync(string about, string text, string contact)
    {
        var reader = portal.NewClient();
        return await SendAsync(reader, await reader.GetPageAsync($"/ru/report?about={Uri.EscapeDataString(about)}"), text, contact);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient reader, IHtmlDocument form, string text, string contact) =>
        reader.SubmitAsync(
            form.QuerySelector<IHtmlFormElement>("main form:has([name='Input.Text'])")!,
            new Dictionary<string, string?> { ["Input.Text"] = text, ["Input.Contact"] = contact });

    private static IHtmlFormElement SettleForm(IHtmlDocument page) =>
        page.QuerySelector<IHtmlFormElement>("main form:has([name='Input.Outcome'])")!;
}
