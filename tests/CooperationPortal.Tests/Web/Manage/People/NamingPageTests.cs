using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.History;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.People;

/// <summary>The page where staff say whether the public may read a name.</summary>
public sealed class NamingPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Post_Consent_IsKeptAndRemembered_WithoutTheName()
    {
        var person = await NamedPerson.PublishAsync(portal, "Евдокия", "Рябинина");
        var staff = await SignInSamaraAsync();

        var answer = await SayAsync(staff, person.Id, PersonNaming.ConsentGiven, "2019-04-01", "письмо № 7");
        var again = await SayAsync(staff, person.Id, PersonNaming.ConsentGiven, "2019-04-01", "письмо № 7");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stored = await portal.UseAsync(db => db.People.SingleAsync(p => p.Id == person.Id));
        (stored.Naming, stored.ConsentOn, stored.Consent, stored.IsNamed)
            .ShouldBe((PersonNaming.ConsentGiven, new DateOnly(2019, 4, 1), "письмо № 7", true));
        var entry = await portal.UseAsync(db => db.History.SingleAsync(h => h.RecordId == person.Id));
        (entry.Action, entry.Title, entry.Comment).ShouldBe((HistoryAction.PersonNamingChanged, null, null));
        entry.Changes.ShouldBe([new("naming", "PublicRole", "ConsentGiven"), new("consentOn", null, "2019-04-01")]);
        (await staff.GetPageAsync($"/manage/people/{person.Id}")).QuerySelector("#naming")!.ParentElement!.TextContent.ShouldContain("MinistryStaff");
    }

    [Theory]
    [InlineData("", "письмо", "Укажите день")]
    [InlineData("2019-04-01", "", "Укажите, как")]
    [InlineData("2999-04-01", "письмо", "ещё не наступил")]
    public async Task Post_ConsentWithoutItsFacts_IsRefusedBesideTheField(string day, string how, string message)
    {
        var person = await NamedPerson.PublishAsync(portal, "Мавра", $"Осинина{Guid.NewGuid():N}");
        var staff = await SignInSamaraAsync();

        var answer = await SayAsync(staff, person.Id, PersonNaming.ConsentGiven, day, how);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(message);
        (await portal.UseAsync(db => db.People.SingleAsync(p => p.Id == person.Id))).Naming.ShouldBe(PersonNaming.PublicRole);
    }

    [Fact]
    public async Task Post_StaffOfAnotherPlaceOrAuditor_IsRefused_AndMayRead()
    {
        var person = await NamedPerson.PublishAsync(portal, "Прасковья", "Ветлугина");
        foreach (var other in new[]
        {
            await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA"))),
            await portal.SignInAsync(PortalRole.Auditor),
        })
        {
            var page = await other.GetPageAsync($"/manage/people/{person.Id}");
            var answer = await other.PostAsync($"/manage/people/{person.Id}", new Dictionary<string, string> { ["Input.Naming"] = "NoConsent" });

            page.QuerySelector("h1")!.TextContent.ShouldContain("Ветлугина");
            page.Forms.ShouldNotContain(f => f.QuerySelector("[name='Input.Naming']") != null);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await portal.UseAsync(db => db.People.SingleAsync(p => p.Id == person.Id))).Naming.ShouldBe(PersonNaming.PublicRole);
    }

    [Fact]
    public async Task Post_AfterSomebodyElse_IsAConflict()
    {
        var person = await NamedPerson.PublishAsync(portal, "Устинья", "Берёзкина");
        var staff = await SignInSamaraAsync();
        var stale = (await staff.GetPageAsync($"/manage/people/{person.Id}")).NamingForm();
        await SayAsync(staff, person.Id, PersonNaming.NoConsent);

        var answer = await staff.SubmitAsync(stale, new Dictionary<string, string?>
        {
            ["Input.Naming"] = "ConsentGiven", ["Input.ConsentOn"] = "2019-04-01", ["Input.Consent"] = "письмо",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await portal.UseAsync(db => db.People.SingleAsync(p => p.Id == person.Id))).Naming.ShouldBe(PersonNaming.NoConsent);
    }

    [Fact]
    public async Task Post_NameTakenBackAndGivenAgain_LeavesTheRecordsFoundAsBefore()
    {
        var person = await NamedPerson.PublishAsync(portal, "Гликерия", "Ольховская");
        var staff = await SignInSamaraAsync();
        var before = await KeysAsync();

        await SayAsync(staff, person.Id, PersonNaming.NoConsent);
        var without = await KeysAsync();
        await SayAsync(staff, person.Id, PersonNaming.PublicRole);

        before.Count(key => key.Contains("olhovskaia")).ShouldBe(3);
        without.ShouldAllBe(key => !key.Contains("olhovskaia"));
        (await KeysAsync()).ShouldBe(before, ignoreOrder: true);

        // The words of each record, in whatever order they were written.
        Task<List<string>> KeysAsync() => portal.UseAsync(async db =>
        {
            var refs = person.Pages.Select(p => p.Split('/', StringSplitOptions.None)[^1]).ToList();
            var keys = await db.Agreements.Where(a => refs.Contains(a.Reference)).Select(a => a.SearchKey)
                .Concat(db.Visits.Where(v => refs.Contains(v.Reference)).Select(v => v.SearchKey))
                .Concat(db.Meetings.Where(m => refs.Contains(m.Reference)).Select(m => m.SearchKey)).ToListAsync();
            return keys.Select(key => string.Join(' ', key.Split(' ').Distinct().Order(StringComparer.Ordinal))).ToList();
        });
    }

    [Fact]
    public async Task Publish_PersonTickedAsPrivate_IsNotNamed()
    {
        var trip = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
        trip.Members = [VisitInputs.Member("Акулина Подорожникова", NamedPerson.Post), VisitInputs.Member("Назар Бересклетов", "министр")];
        trip.Members[0].IsPrivate = true;
        trip.Statements = [VisitInputs.Statement(CooperationPortal.Core.Visits.StatementKind.Fact, CooperationPortal.Core.Visits.Side.Home, "Сын выздоровел", "Акулина Подорожникова")];
        var id = await portal.Services.PublishAsync(trip);

        var visit = await portal.UseAsync(db => db.Visits.SingleAsync(v => v.Id == id));
        var page = await portal.NewClient().GetStringAsync($"/ru/visits/{visit.Reference}");

        page.ShouldNotContain("Подорожников");
        page.ShouldContain("Бересклетов");
        visit.SearchKey.ShouldNotContain("podorojnikov");
        (await portal.UseAsync(db => db.People.CountAsync(p => p.Naming == PersonNaming.NoConsent && p.Names.Any(n => n.Text == "Акулина Подорожникова"))))
            .ShouldBe(1);
    }

    [Fact]
    public async Task Get_WithheldNameByOversight_IsRemembered_WithoutTheName()
    {
        var person = await NamedPerson.PublishAsync(portal, "Василиса", "Калинкина");
        var staff = await SignInSamaraAsync();
        await SayAsync(staff, person.Id, PersonNaming.NoConsent);

        await (await portal.SignInAsync(PortalRole.Auditor)).GetPageAsync($"/manage/people/{person.Id}");
        await staff.GetPageAsync($"/manage/people/{person.Id}");

        var entry = await portal.UseAsync(db => db.History.SingleAsync(h => h.RecordId == person.Id && h.Action == HistoryAction.ConfidentialRead));
        entry.ActorName.ShouldStartWith("Auditor");
        entry.Title.ShouldBeNull();
    }

    [Fact]
    public async Task Get_List_GoesOnPageByPage_AndIsNarrowedByWordsAndNaming()
    {
        var staff = await SignInSamaraAsync();
        var trip = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
        trip.Members = [.. Enumerable.Range(0, 25).Select(i => VisitInputs.Member($"Никанор Перечнев {(char)('А' + i)}"))];
        await portal.Services.PublishAsync(trip);

        var first = await staff.GetPageAsync("/manage/people?words=перечнев");
        var second = await staff.GetPageAsync(((IHtmlAnchorElement)first.QuerySelector("a[rel=next]")!).PathName + ((IHtmlAnchorElement)first.QuerySelector("a[rel=next]")!).Search);
        var withheld = await staff.GetPageAsync("/manage/people?words=перечнев&naming=NoConsent");

        first.QuerySelector("h1 .numeric")!.TextContent.ShouldBe("25");
        first.QuerySelectorAll(".rows a").Concat(second.QuerySelectorAll(".rows a")).Select(a => a.GetAttribute("href")).Distinct().Count().ShouldBe(25);
        withheld.QuerySelectorAll(".rows a").ShouldBeEmpty();
    }

    private async Task<HttpClient> SignInSamaraAsync() =>
        await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));

    private static async Task<HttpResponseMessage> SayAsync(
        HttpClient staff, Guid person, PersonNaming naming, string? day = null, string? how = null)
    {
        var page = await staff.GetPageAsync($"/manage/people/{person}");
        return await staff.SubmitAsync(page.NamingForm(), new Dictionary<string, string?>
        {
            ["Input.Naming"] = $"{naming}", ["Input.ConsentOn"] = day, ["Input.Consent"] = how,
        });
    }
}
