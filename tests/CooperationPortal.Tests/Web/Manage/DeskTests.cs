using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.PageSupport;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage;

/// <summary>The desk offers each member of staff what is his, and no link of it is refused.</summary>
public sealed class DeskTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] Starts = ["/manage", "/manage/review", "/manage/agreements", "/manage/institutions"];

    private static readonly (PortalRole Role, string? Region)[] Readers =
    [
        (PortalRole.MinistryStaff, "RU-SAM"),
        (PortalRole.MinistryStaff, "RU-KHA"),
        (PortalRole.Reviewer, null),
        (PortalRole.Auditor, null),
        (PortalRole.SystemAdministrator, null),
    ];

    [Fact]
    public async Task Links_OfEachReader_AreAllAnswered()
    {
        foreach (var kind in new[] { RecordKind.Agreement, RecordKind.Institution })
        {
            await portal.DraftAsync(RecordDesk.Input(kind, "Черновик"));
            var live = await portal.PublishAsync(RecordDesk.Input(kind, "Опубликовано"));
            await portal.DraftAsync(RecordDesk.Input(kind, "Новая редакция"), live);
            await portal.HideAsync(kind, await portal.PublishAsync(RecordDesk.Input(kind, "Скрыто")));
        }

        var refused = new List<string>();
        foreach (var (role, iso) in Readers)
        {
            var reader = await portal.SignInAsync(role, iso is null ? null : await portal.UseAsync(db => db.RegionIdAsync(iso)));
            refused.AddRange((await RefusedAsync(reader)).Select(line => $"{role} {iso}: {line}"));
        }

        refused.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(PreviewTests.Kinds), MemberType = typeof(PreviewTests))]
    public async Task List_RecordOfAnotherRegion_LeadsToItsPublicPage(RecordKind kind)
    {
        var id = await portal.PublishAsync(RecordDesk.Input(kind, "Опубликовано"));
        var key = LiveRecords.KeyOf((await portal.LiveAsync(kind, id))!);
        var own = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
        var other = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));
        var list = $"/manage/{RecordLinks.Segment(kind)}";
        var form = $".result h3 a[href='{RecordLinks.Edit(kind, key)}']";

        var mine = await own.GetPageAsync(list);
        var theirs = await other.GetPageAsync(list);

        // An event without a place is in nobody's region.
        (mine.QuerySelector(form) is not null).ShouldBe(kind is not RecordKind.Event);
        theirs.QuerySelector(form).ShouldBeNull();
        theirs.QuerySelector($".result h3 a[href='/ru/{RecordLinks.Segment(kind)}/{key}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Attention_PromisePastItsDay_LeadsToThePromisesOfTheForm()
    {
        var id = await portal.Services.PublishAsync(FoundingAgreements.Promised());
        var reference = await portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));

        var desk = await editor.GetPageAsync("/manage");
        var form = await editor.GetPageAsync($"/manage/agreements/{reference}");

        foreach (var (why, place) in new[] { ("SigningOverdue", "life"), ("CommitmentOverdue", "commitments") })
        {
            desk.QuerySelectorAll($"[aria-labelledby='attention-{why}'] a[href='/manage/agreements/{reference}#{place}']").ShouldNotBeEmpty();
            form.GetElementById(place).ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData(PortalRole.MinistryStaff, "#group-own")]
    [InlineData(PortalRole.ClinicAdministrator, "#group-own")]
    [InlineData(PortalRole.Reviewer, "#group-review")]
    [InlineData(PortalRole.Auditor, "#group-in-review")]
    [InlineData(PortalRole.SystemAdministrator, ".work-group-empty")]
    public async Task Get_NothingToDoYet_SaysSoToEachRole(PortalRole role, string what)
    {
        var region = await portal.UseAsync(db => db.RegionIdAsync("RU-ALT"));
        Guid? institution = role is PortalRole.ClinicAdministrator
            ? await portal.PublishAsync(RecordDesk.Input(RecordKind.Institution, $"Больница {Guid.NewGuid():N}"))
            : null;
        var reader = await portal.SignInAsync(role, institution is null ? region : null, institution);

        var page = await reader.GetPageAsync("/manage");

        page.QuerySelector(what).ShouldNotBeNull();
        page.QuerySelector(".grants")!.TextContent.ShouldContain(institution is null ? "Алтайский край" : "Больница");
    }

    [Fact]
    public async Task Attention_MoreThanTheDeskShows_LeadsToAllOfThem()
    {
        for (var i = 0; i < 6; i++)
        {
            var visit = VisitInputs.Visit(Places.Heilongjiang, Places.Region("RU-IRK"), $"{TimeProvider.System.Today().AddDays(-9 - i):yyyy-MM-dd}");
            visit.Status = VisitStatus.Held;
            await portal.PublishAsync(visit);
        }

        var editor = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-IRK")));

        var group = (await editor.GetPageAsync("/manage")).QuerySelector("[aria-labelledby='attention-ReportDue']")!;
        var all = await editor.GetPageAsync(group.QuerySelector(".more a")!.GetAttribute("href")!);

        group.QuerySelector(".count")!.TextContent.ShouldBe("6");
        group.QuerySelectorAll(".task").Length.ShouldBe(5);
        group.QuerySelector("h3")!.TextContent.Trim().ShouldBe("провинция Хэйлунцзян → Иркутская область");
        all.QuerySelectorAll(".task").Length.ShouldBe(6);
        (await editor.GetAsync("/manage/attention/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Attention_MoreThanAPage_GoesOnByTheCursor()
    {
        for (var i = 0; i <= Page<object>.DefaultSize; i++)
        {
            var visit = VisitInputs.Visit(Places.Heilongjiang, Places.Region("RU-TOM"), $"{TimeProvider.System.Today().AddDays(-9):yyyy-MM-dd}");
            visit.Status = VisitStatus.Held;
            await portal.PublishAsync(visit);
        }

        var editor = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-TOM")));

        var first = await editor.GetPageAsync("/manage/attention/ReportDue");
        var second = await editor.GetPageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        second.QuerySelector("h1 .numeric")!.TextContent.ShouldBe("21");
        first.QuerySelectorAll(".task h3 a").Concat(second.QuerySelectorAll(".task h3 a"))
            .Select(a => a.GetAttribute("href")).Distinct().Count().ShouldBe(21);
        second.QuerySelector("a[rel=next]").ShouldBeNull();
    }

    [Fact]
    public async Task Mentions_NobodyCalls_SaysSo()
    {
        var reader = await portal.SignInAsync(PortalRole.Auditor);

        var page = await reader.GetPageAsync("/manage/mentions");

        page.QuerySelector("h1 .numeric")!.TextContent.ShouldBe("0");
        page.QuerySelector(".work-group-empty").ShouldNotBeNull();
    }

    [Fact]
    public async Task Drafts_MoreThanTheDeskShows_LeadToAllOfThemPageByPage()
    {
        var (editor, _) = await SaveDraftsAsync(Page<object>.DefaultSize + 1);

        var group = (await editor.GetPageAsync("/manage")).QuerySelector("[aria-labelledby='group-own']")!;
        var first = await editor.GetPageAsync(group.QuerySelector(".more a")!.GetAttribute("href")!);
        var second = await editor.GetPageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        group.QuerySelector(".count")!.TextContent.ShouldBe("21");
        group.QuerySelectorAll(".task").Length.ShouldBe(5);
        first.QuerySelector("h1")!.TextContent.ShouldBe("Ваши черновики 21");
        var links = first.QuerySelectorAll(".task h3 a").Concat(second.QuerySelectorAll(".task h3 a")).Select(a => a.GetAttribute("href"));
        links.Distinct().Count().ShouldBe(21);
        second.QuerySelectorAll(".task").Length.ShouldBe(1);
        second.QuerySelector("a[rel=next]").ShouldBeNull();
    }

    [Theory]
    [InlineData("/manage/drafts/draft", HttpStatusCode.OK)]
    [InlineData("/manage/drafts/returned", HttpStatusCode.OK)]
    [InlineData("/manage/drafts/submitted", HttpStatusCode.OK)]
    [InlineData("/manage/drafts/institutions", HttpStatusCode.OK)]
    [InlineData("/manage/drafts/published", HttpStatusCode.NotFound)]
    [InlineData("/manage/drafts/nothing", HttpStatusCode.NotFound)]
    public async Task Drafts_OfAGroupThatIsEmpty_SayWhatToDoFirst(string address, HttpStatusCode expected)
    {
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KGD")));

        var answer = await editor.GetAsync(address);

        answer.StatusCode.ShouldBe(expected);
        if (expected is HttpStatusCode.OK)
        {
            (await answer.ReadPageAsync()).QuerySelector(".work-group-empty")!.TextContent.ShouldNotContain("Manage.");
        }
    }

    [Fact]
    public async Task ListOfAKind_MoreDraftsThanItShows_LeadsToAllOfThem()
    {
        var (editor, drafts) = await SaveDraftsAsync(6);

        var group = (await editor.GetPageAsync("/manage/events")).QuerySelector("[aria-labelledby='group-drafts']")!;
        var all = await editor.GetPageAsync(group.QuerySelector(".more a")!.GetAttribute("href")!);

        group.QuerySelectorAll(".task").Length.ShouldBe(5);
        foreach (var draft in drafts)
        {
            all.QuerySelector($".task a[href='{RecordLinks.Edit(draft)}']").ShouldNotBeNull();
        }
    }

    /// <summary>Drafts of events, which are in no region, so that only their author sees them.</summary>
    private async Task<(HttpClient Editor, List<DraftHead> Drafts)> SaveDraftsAsync(int count)
    {
        var author = await portal.AddStaffAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-TOM")));
        var drafts = new List<DraftHead>();
        for (var i = 0; i < count; i++)
        {
            var input = RegistryInputs.Event($"Форум {i}");
            drafts.Add(await portal.UseAsync<DraftService<EventInput>, DraftHead>(
                d => d.SaveAsync(input, DraftStamp.ForNew(), null, author.Actor, CancellationToken.None)));
        }

        return (await portal.SignInAsync(author), drafts);
    }

    /// <summary>What is refused of the links of the desk's lists, and of the reviews and histories behind them.</summary>
    private static async Task<List<string>> RefusedAsync(HttpClient reader)
    {
        var refused = new List<string>();
        var seen = new HashSet<string>(Starts);
        var next = new Queue<string>(Starts);
        while (next.TryDequeue(out var address))
        {
            var answer = await reader.GetAsync(address);
            if (answer.StatusCode is not HttpStatusCode.OK and not HttpStatusCode.Redirect)
            {
                refused.Add($"{(int)answer.StatusCode} {address}");
            }
            else if (Starts.Contains(address) || address.Contains("/review/", StringComparison.Ordinal)
                || address.Contains("/history/", StringComparison.Ordinal))
            {
                LinksOf(await answer.ReadPageAsync()).Where(seen.Add).ToList().ForEach(next.Enqueue);
            }
        }

        return refused;
    }

    private static IEnumerable<string> LinksOf(IHtmlDocument page) =>
        page.QuerySelectorAll("main a[href^='/manage'], .result a[href^='/ru']").Select(a => a.GetAttribute("href")!.Split('#')[0]);
}
