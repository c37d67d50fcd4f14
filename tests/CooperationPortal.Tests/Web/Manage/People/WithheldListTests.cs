using CooperationPortal.Core.History;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.People;

/// <summary>A list that shows withheld names to one who only oversees is remembered, once and without the names.</summary>
public sealed class WithheldListTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(PortalRole.Auditor)]
    [InlineData(PortalRole.SystemAdministrator)]
    public async Task Get_People_ByOversight_IsRememberedWhereItShowsWithheldNames(PortalRole role)
    {
        var words = Uri.EscapeDataString($"Ирисова{role}");
        var first = await NamedPerson.PublishAsync(portal, "Глафира", $"Ирисова{role}а");
        var second = await NamedPerson.PublishAsync(portal, "Аглая", $"Ирисова{role}б");
        var member = await portal.AddStaffAsync(role);
        var overseer = await portal.SignInAsync(member);
        await overseer.GetPageAsync($"/manage/people?words={words}");
        (await ReadingsAsync(member.Id)).ShouldBeEmpty();
        await WithholdAsync(first.Id, second.Id);

        (await overseer.GetPageAsync($"/manage/people?words={words}&naming=NoConsent")).QuerySelectorAll(".rows a").Length.ShouldBe(2);

        var entry = (await ReadingsAsync(member.Id)).ShouldHaveSingleItem();
        (entry.Title, entry.Comment, entry.Reference, entry.Changes.Count).ShouldBe((null, null, null, 0));
    }

    [Fact]
    public async Task Get_People_InScope_IsNotRemembered()
    {
        var person = await NamedPerson.PublishAsync(portal, "Неонила", "Резедова");
        await WithholdAsync(person.Id);
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
        var staff = await portal.SignInAsync(member);

        (await staff.GetStringAsync($"/manage/people?words={Uri.EscapeDataString("Резедова")}")).ShouldContain("Неонила");

        (await ReadingsAsync(member.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_SearchForPersonalData_IsRememberedWhereItShowsWithheldNames()
    {
        var person = await NamedPerson.PublishAsync(portal, "Евлампия", "Настурциева");
        var member = await portal.AddStaffAsync(PortalRole.SystemAdministrator);
        var admin = await portal.SignInAsync(member);
        await FindAsync(admin, "настурциев");
        (await ReadingsAsync(member.Id)).ShouldBeEmpty();
        await WithholdAsync(person.Id);

        (await FindAsync(admin, "настурциев")).ShouldContain("Евлампия");

        (await ReadingsAsync(member.Id)).ShouldHaveSingleItem().Title.ShouldBeNull();
    }

    private static async Task<string> FindAsync(HttpClient admin, string words)
    {
        var search = await admin.GetPageAsync("/manage/personal-data");
        var answer = await admin.SubmitAsync(
            search.Forms.Single(f => f.QuerySelector("[name=Words]") is not null), new Dictionary<string, string?> { ["Words"] = words });
        return await answer.Content.ReadAsStringAsync();
    }

    private Task WithholdAsync(params Guid[] people) =>
        portal.UseAsync(db => db.Database.ExecuteSqlAsync($"update people set naming = 'NoConsent' where id = any({people})"));

    private Task<List<HistoryEntry>> ReadingsAsync(Guid user) => portal.UseAsync(
        db => db.History.Where(h => h.ActorId == user && h.Action == HistoryAction.ConfidentialRead).ToListAsync());
}
