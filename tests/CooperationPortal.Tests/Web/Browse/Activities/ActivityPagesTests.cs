using System.Net;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Activities;

/// <summary>Planned and actual for readers; the chain of L5 goes on from agreement and promise to what was done.</summary>
public sealed class ActivityPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("uz")]
    public async Task Get_FromAgreementToActivityAndBack_EachStepIsOneClick(string lang)
    {
        var (agreement, promise, activity) = await PublishAsync();
        var client = portal.NewClient();

        var paper = await client.GetPageAsync($"/{lang}/agreements/{agreement}");
        var promised = await client.GetPageAsync($"/{lang}/commitments/{promise}");
        var done = await client.GetPageAsync($"/{lang}/activities/{activity}");

        paper.QuerySelectorAll($"a[href='/{lang}/commitments/{promise}']").ShouldNotBeEmpty();
        foreach (var page in new[] { paper, promised })
        {
            page.QuerySelectorAll($"#activities .result a[href='/{lang}/activities/{activity}']").Length.ShouldBe(1);
        }

        done.QuerySelectorAll($"a[href='/{lang}/commitments/{promise}']").ShouldNotBeEmpty();
        done.QuerySelectorAll($"a[href='/{lang}/agreements/{agreement}']").ShouldNotBeEmpty();
        done.QuerySelectorAll("#people td.numeric").Select(c => c.TextContent.Trim()).ShouldBe(["10", "8"]);
    }

    [Fact]
    public async Task Get_EveryFigureOfTheYears_LeadsToAListOfThatLength()
    {
        var (agreement, _, _) = await PublishAsync();
        var client = portal.NewClient();

        var page = await client.GetPageAsync($"/ru/agreements/{agreement}");
        var rows = page.QuerySelectorAll("#activities tbody tr").Select(r => r.QuerySelectorAll("td").ToList()).ToList();

        rows.Count.ShouldBe(2);
        foreach (var cell in rows.SelectMany(r => r.Take(2)))
        {
            var list = await client.GetPageAsync(cell.QuerySelector("a")!.GetAttribute("href")!);
            list.QuerySelectorAll(".result").Length.ShouldBe(int.Parse(cell.TextContent.Trim(), null));
        }

        rows.SelectMany(r => r.Skip(2)).Select(c => c.TextContent.Trim()).ShouldBe(["0", "8", "10", "0"]);
    }

    [Fact]
    public async Task Get_StaffBar_IsForThoseWhoWriteTheRecord()
    {
        var (agreement, promise, activity) = await PublishAsync();
        var editor = await EditorAsync("UZ-NG");
        var stranger = await EditorAsync("RU-KHA");

        foreach (var (path, kind) in new[] { ($"/ru/agreements/{agreement}", "agreement"), ($"/ru/commitments/{promise}", "commitment") })
        {
            (await editor.GetPageAsync(path)).QuerySelectorAll($".staff-bar a[href^='/manage/activities/new?{kind}=']").Length.ShouldBe(1);
            (await editor.GetPageAsync(path)).QuerySelectorAll($".staff-bar a[href='/manage/agreements/{agreement}']").Length.ShouldBe(1);
            (await stranger.GetPageAsync(path)).QuerySelector(".staff-bar").ShouldBeNull();
            (await portal.NewClient().GetPageAsync(path)).QuerySelector(".staff-bar").ShouldBeNull();
        }

        (await editor.GetPageAsync($"/ru/activities/{activity}")).QuerySelectorAll($".staff-bar a[href='/manage/activities/{activity}']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Get_EventAtWhichItTookPlace_LeadsToItAndBack()
    {
        var congress = await portal.Services.PublishAsync(FoundingAgreements.Congress());
        var input = ActivityInputs.Under(Guid.CreateVersion7(), "2014");
        input.Event = RecordPick.Of(RecordKind.Event, congress, "…");
        var id = await portal.Services.PublishAsync(input);
        await portal.Services.PublishAsync(ActivityInputs.Under(Guid.CreateVersion7(), "2014"));
        var slug = await portal.UseAsync(db => db.Events.Where(e => e.Id == congress).Select(e => e.Slug).SingleAsync());
        var reference = await portal.UseAsync(db => db.Activities.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
        var client = portal.NewClient();

        var happening = await client.GetPageAsync($"/ru/events/{slug}");
        var activity = await client.GetPageAsync($"/ru/activities/{reference}");

        happening.QuerySelectorAll("#activities .result h3 a").Select(a => a.GetAttribute("href")).ShouldBe([$"/ru/activities/{reference}"]);
        happening.QuerySelector("#activities .section-head a")!.TextContent.ShouldStartWith("1 ");
        (await client.GetPageAsync($"/ru/activities?event={slug}")).QuerySelectorAll(".result").Length.ShouldBe(1);
        activity.QuerySelectorAll($".facts a[href='/ru/events/{slug}']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Get_Unknown_IsAbsent() =>
        (await portal.NewClient().GetAsync("/ru/activities/AC-1900-0001")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    /// <summary>An internship that was planned for 2024, was held in 2025 and keeps a promise of an agreement.</summary>
    private async Task<(string Agreement, string Promise, string Activity)> PublishAsync()
    {
        var paper = FoundingAgreements.Signed();
        paper.Parties[1].Party = Places.Namangan;
        paper.Parties[1].Place = new();
        var agreement = await portal.Services.PublishAsync(paper);
        var input = ActivityInputs.Under(agreement, "2025-02", 10, 8);
        input.Planned = RegistryInputs.Date("2024", DateNature.Planned);
        input.Commitment = ActivityInputs.Keeping(paper.Commitments[0].Id).Commitment;
        var activity = await portal.Services.PublishAsync(input);
        return (
            await portal.UseAsync(db => db.Agreements.Where(a => a.Id == agreement).Select(a => a.Reference).SingleAsync()),
            await portal.UseAsync(db => db.Commitments.Where(c => c.Id == paper.Commitments[0].Id).Select(c => c.Reference).SingleAsync()),
            await portal.UseAsync(db => db.Activities.Where(a => a.Id == activity).Select(a => a.Reference).SingleAsync()));
    }

    private async Task<HttpClient> EditorAsync(string iso) =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync(iso)));
}
