using System.Net;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Providers;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account.Provider;

/// <summary>The owner and administrators remove a link, which then opens nothing.</summary>
public sealed class ProviderUnlinkTests(HostilePortal hostile) : IClassFixture<HostilePortal>
{
    [Fact]
    public async Task Owner_RemovesTheLink_WhichThenOpensNothing()
    {
        var member = await hostile.AddLinkedAsync();
        using var traveller = await InsideAsync(member);
        using var elsewhere = await InsideAsync(member);

        var removed = await traveller.Portal.CommandAsync("/account/provider", "Remove", new() { ["issuer"] = hostile.Provider.Issuer });
        using var later = hostile.NewTraveller();
        var refused = await later.BeginAsync();

        removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await traveller.Portal.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.Portal.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ShouldBeToldAsync(member);
    }

    [Fact]
    public async Task Owner_CannotRemoveTheOnlyWayIn()
    {
        var member = await hostile.AddLinkedAsync();
        using var traveller = hostile.NewTraveller();
        await traveller.BeginAsync();
        await hostile.Portal.UseAsync(db => db.Users.Where(u => u.Id == member.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, (string?)null)));

        var answer = await traveller.Portal.CommandAsync("/account/provider", "Remove", new() { ["issuer"] = hostile.Provider.Issuer });

        (await answer.Content.ReadAsStringAsync()).ShouldContain("Другого способа войти у вас нет");
        (await hostile.LinksOfAsync(member)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Administrator_SeesAndRemovesTheLink()
    {
        var member = await hostile.AddLinkedAsync();
        using var traveller = await InsideAsync(member);
        using var admin = await InsideAsync(await hostile.Portal.AddStaffAsync(PortalRole.SystemAdministrator));
        var page = await admin.Portal.GetPageAsync($"/manage/users/{member.Id}");

        await admin.Portal.SubmitAsync(page.FormWith("issuer"));

        page.Body!.TextContent.ShouldContain("@there.example (127.0.0.1)");
        (await hostile.LinksOfAsync(member)).ShouldBeEmpty();
        (await traveller.Portal.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ShouldBeToldAsync(member);
    }

    [Fact]
    public async Task Owner_ReadsTheLinkInTheFileOfHisData()
    {
        var member = await hostile.AddLinkedAsync();
        using var traveller = await InsideAsync(member);

        var file = await traveller.Portal.GetStringAsync("/account/data");

        file.ShouldContain(hostile.Provider.Issuer);
        file.ShouldContain($"\"{hostile.Provider.Subject}\"");
        file.ShouldContain($"\"{hostile.Provider.Subject}@there.example\"");
    }

    private async Task ShouldBeToldAsync(StaffMember member)
    {
        (await hostile.Portal.MailsToAsync(member.Email)).Select(m => m.Texts).ShouldContain("Mail.ProviderUnlinked");
        (await hostile.Portal.UseAsync(db => db.History.Where(h => h.RecordId == member.Id).Select(h => h.Action).ToListAsync()))
            .ShouldContain(HistoryAction.ProviderUnlinked);
    }

    private async Task<Traveller> InsideAsync(StaffMember member)
    {
        var traveller = hostile.NewTraveller();
        (await traveller.Portal.TrySignInAsync(member.Email, Staff.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return traveller;
    }
}
