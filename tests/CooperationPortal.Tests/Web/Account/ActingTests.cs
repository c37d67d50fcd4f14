using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.PageSupport;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account;

/// <summary>A person with roles in two regions chooses for which of them he acts, in this session and until he chooses anew.</summary>
public sealed class ActingTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Address = "/account/acting";

    [Fact]
    public async Task Chosen_TheRightsOfTheOtherRegionDoNotCount()
    {
        var samara = await portal.SubmitAsync();
        var person = await InTwoAsync("RU-SAM", "RU-KHA");
        var edit = RecordLinks.Edit(RecordKind.Agreement, samara.RecordId.ToString());
        (await person.GetAsync(edit)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await ChooseAsync(person, "RU-KHA");
        (await person.GetAsync(edit)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await person.GetPageAsync("/manage/drafts/agreements")).QuerySelector("main")!.TextContent.ShouldNotContain(samara.Reference!);

        await ChooseAsync(person, "RU-SAM");
        (await person.GetAsync(edit)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await person.GetPageAsync("/manage/drafts/agreements")).QuerySelector("main")!.TextContent.ShouldContain(samara.Reference!);
    }

    [Fact]
    public async Task Chosen_TheHistorySaysForWhom()
    {
        var draft = await portal.SubmitAsync();
        var person = await InTwoAsync("RU-SAM", "RU-KHA");
        await ChooseAsync(person, "RU-SAM");
        var form = (IHtmlFormElement)(await person.GetPageAsync(RecordLinks.Edit(RecordKind.Agreement, draft.RecordId.ToString()))).GetElementById("form")!;

        await person.SubmitAsync(form, new Dictionary<string, string?> { ["Input.Title.Text"] = "Другое название" }, ("command", "save"));

        (await portal.UseAsync(db => db.History.Where(h => h.RecordId == draft.RecordId).OrderByDescending(h => h.Id)
            .Select(h => h.ActorName).FirstAsync())).ShouldEndWith("(Самарская область)");
    }

    [Fact]
    public async Task Chosen_CountsForThatSessionOnly_AndAllOfThemCanBeChosenAgain()
    {
        var member = await MemberAsync("RU-SAM", "RU-KHA");
        var (first, second) = (await portal.SignInAsync(member), await portal.SignInAsync(member));
        await ChooseAsync(first, "RU-KHA");

        Grants(await first.GetPageAsync("/manage")).ShouldHaveSingleItem().ShouldContain("Хабаровский край");
        Grants(await second.GetPageAsync("/manage")).Count.ShouldBe(2);

        await PostAsync(first, "");
        Grants(await first.GetPageAsync("/manage")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Chosen_RoleTakenAwaySince_IsNotActedInAnyMore()
    {
        var member = await MemberAsync("RU-SAM", "RU-KHA");
        var person = await portal.SignInAsync(member);
        await ChooseAsync(person, "RU-KHA");
        var khabarovsk = await portal.UseAsync(db => db.RegionIdAsync("RU-KHA"));

        await portal.UseAsync(db => db.RoleGrants.Where(g => g.UserId == member.Id && g.RegionId == khabarovsk).ExecuteDeleteAsync());

        Grants(await person.GetPageAsync("/manage")).ShouldHaveSingleItem().ShouldContain("Самарская область");
    }

    [Fact]
    public async Task Choice_OfARegionThatIsNotHis_IsRefused()
    {
        var person = await InTwoAsync("RU-SAM", "RU-KHA");
        var other = await portal.UseAsync(db => db.RegionIdAsync("UZ-NG"));

        var answer = await PostAsync(person, $"region:{other}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.ReadPageAsync()).QuerySelector(".govuk-error-message").ShouldNotBeNull();
        Grants(await person.GetPageAsync("/manage")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Desk_OffersTheChoiceOnlyToWhoHasOne()
    {
        var one = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
        var two = await InTwoAsync("RU-SAM", "RU-KHA");

        (await one.GetPageAsync("/manage")).QuerySelector($"main a[href='{Address}']").ShouldBeNull();
        (await two.GetPageAsync("/manage")).QuerySelector($"main a[href='{Address}']").ShouldNotBeNull();
    }

    private async Task<HttpClient> InTwoAsync(string first, string second) => await portal.SignInAsync(await MemberAsync(first, second));

    private async Task<StaffMember> MemberAsync(string first, string second)
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync(first)));
        await portal.UseAsync(async db =>
        {
            db.RoleGrants.Add(new RoleGrant
            {
                Id = Guid.CreateVersion7(),
                UserId = member.Id,
                Role = PortalRole.MinistryStaff,
                RegionId = await db.RegionIdAsync(second),
                From = DateTimeOffset.UnixEpoch,
            });
            return await db.SaveChangesAsync();
        });
        return member;
    }

    private async Task ChooseAsync(HttpClient person, string iso)
    {
        var region = await portal.UseAsync(db => db.RegionIdAsync(iso));
        (await PostAsync(person, $"region:{region}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient person, string key)
    {
        var form = (IHtmlFormElement)(await person.GetPageAsync(Address)).GetElementById("form")!;
        return await person.SubmitAsync(form, new Dictionary<string, string?> { ["Input.For"] = key });
    }

    private static List<string> Grants(IHtmlDocument desk) => [.. desk.QuerySelectorAll(".grants li").Select(line => line.TextContent)];
}
