using System.Net;
using AngleSharp.Dom;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.Setup.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CooperationPortal.Tests.Web.Manage.Health;

/// <summary>The page that shows how jobs, mail, storage and database are.</summary>
public sealed class HealthPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Address = "/manage/health";
    private static readonly string[] Parts = ["jobs", "mail", "storage", "database", "figures", "history"];

    [Theory]
    [InlineData(PortalRole.MinistryStaff)]
    [InlineData(PortalRole.Reviewer)]
    [InlineData(PortalRole.Auditor)]
    public async Task Get_OtherRoles_AreRefused(PortalRole role)
    {
        var client = await portal.SignInAsync(role);

        (await client.GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await portal.NewClient().GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.GetPageAsync("/manage")).QuerySelector($"a[href='{Address}']").ShouldBeNull();
    }

    [Fact]
    public async Task Get_Administrator_SeesEveryPart()
    {
        await AddMailAsync();
        var client = await portal.SignInAsync(PortalRole.SystemAdministrator);

        var desk = await client.GetPageAsync("/manage");
        var page = await client.GetPageAsync(Address);

        desk.QuerySelector($"a[href='{Address}']").ShouldNotBeNull();
        page.QuerySelectorAll("[data-part]").Select(p => p.GetAttribute("data-part")).ShouldBe(Parts);
        page.QuerySelectorAll(".state-overdue").ShouldBeEmpty();
        PartOf(page, "mail").QuerySelector("time").ShouldNotBeNull();
        PartOf(page, "database").TextContent.ShouldContain("PostgreSQL");
        PartOf(page, "jobs").QuerySelectorAll("dt").Length.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("ru", "Состояние портала")]
    [InlineData("en", "Health of the portal")]
    [InlineData("zh", "门户运行状况")]
    [InlineData("uz", "Portal holati")]
    public async Task Get_SpeaksEachLanguage(string lang, string title)
    {
        var client = await portal.SignInAsync(PortalRole.SystemAdministrator);
        client.DefaultRequestHeaders.Add("Accept-Language", lang);

        (await client.GetPageAsync(Address)).QuerySelector("h1")!.TextContent.ShouldBe(title);
    }

    [Fact]
    public async Task Get_HeadOfTheHistory_IsWhatVerifyTakes()
    {
        var client = await portal.SignInAsync(PortalRole.SystemAdministrator);

        var head = ChainHead.Parse(PartOf(await client.GetPageAsync(Address), "history").QuerySelector(".hash")!.TextContent);

        var last = await portal.UseAsync(db => db.HistorySeals.OrderByDescending(s => s.Number).FirstAsync());
        head.ShouldBe(ChainHead.Of(last.Hash, last.EntryId));
    }

    [Fact]
    public async Task Get_OnePartDoesNotAnswer_TheOthersAreShown()
    {
        var client = await portal.SignInAsync(PortalRole.SystemAdministrator);
        await using var other = new NpgsqlConnection(portal.ConnectionString);
        await other.OpenAsync();
        await using var turn = await other.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("lock table outgoing_mail in access exclusive mode", other, turn);
        await command.ExecuteNonQueryAsync();

        var page = await client.GetPageAsync(Address);

        PartOf(page, "mail").QuerySelector(".state-overdue").ShouldNotBeNull();
        PartOf(page, "mail").QuerySelector("dl").ShouldBeNull();
        PartOf(page, "storage").QuerySelector(".state-overdue").ShouldBeNull();
        PartOf(page, "database").QuerySelector("dl").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_AJobThatFailed_IsShownUntilItIsDoneAgain()
    {
        var jobs = portal.Services.GetRequiredService<JobLog>();
        var client = await portal.SignInAsync(PortalRole.SystemAdministrator);

        jobs.Failed(Job.Figures);
        var failed = await client.GetPageAsync(Address);
        jobs.Done(Job.Figures);
        var done = await client.GetPageAsync(Address);

        PartOf(failed, "jobs").QuerySelectorAll(".state-overdue").Length.ShouldBe(2);
        PartOf(failed, "figures").QuerySelector(".state-note").ShouldNotBeNull();
        done.QuerySelectorAll(".state-overdue").ShouldBeEmpty();
    }

    private static IElement PartOf(IParentNode page, string part) => page.QuerySelector($"[data-part={part}]")!;

    private async Task AddMailAsync()
    {
        await using var scope = portal.NewScope();
        scope.ServiceProvider.GetRequiredService<Outbox>().Add(new MailMessage
        {
            Texts = "Mail.Test",
            To = new MailRecipient("waits@portal.example", "Waits", LanguageTag.English),
        });
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().SaveChangesAsync();
    }
}
