using System.Net;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account;

/// <summary>Who reads the table of second factors signs in with nothing of it.</summary>
public sealed class GuardedFactorTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task SetUp_LeavesNeitherTheKeyNorACodeInTheTable()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);

        var (key, written) = await (await portal.SignInAsync(member)).SetUpCodesAsync();

        var stored = await StoredAsync(member.Id);
        stored.Count.ShouldBe(2);
        var plain = key.Replace(" ", "", StringComparison.Ordinal);
        stored.Values.ShouldAllBe(value => !value.Contains(plain, StringComparison.OrdinalIgnoreCase));
        stored.Values.ShouldAllBe(value => !written.Any(code => value.Contains(code, StringComparison.OrdinalIgnoreCase)));
        written.Count.ShouldBe(10);
        stored["RecoveryCodes"].Split(';').Length.ShouldBe(11);
        (await SignInAsync(member, Totp.Of(key, steps: 1))).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task WrittenCodes_AreGoodOnceEach_InAnyOrder()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var (_, written) = await (await portal.SignInAsync(member)).SetUpCodesAsync();

        (await SignInAsync(member, written[7])).ShouldBe(HttpStatusCode.Redirect);
        (await SignInAsync(member, written[0].ToLowerInvariant())).ShouldBe(HttpStatusCode.Redirect);
        (await SignInAsync(member, written[7])).ShouldBe(HttpStatusCode.OK);

        (await StoredAsync(member.Id))["RecoveryCodes"].Split(';').Length.ShouldBe(9);
    }

    [Fact]
    public async Task KeyAndCodesKeptAsTheyAre_AreTaken_AndKeptAnew()
    {
        const string Key = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        await (await portal.SignInAsync(member)).SetUpCodesAsync();
        await portal.UseAsync(async db =>
        {
            await db.UserTokens.Where(t => t.UserId == member.Id && t.Name == "AuthenticatorKey").ExecuteUpdateAsync(t => t.SetProperty(x => x.Value, Key));
            await db.UserTokens.Where(t => t.UserId == member.Id && t.Name == "RecoveryCodes")
                .ExecuteUpdateAsync(t => t.SetProperty(x => x.Value, "AAAAA-11111;BBBBB-22222"));
        });

        var byKey = await SignInAsync(member, Totp.Of(Key));
        var afterKey = await StoredAsync(member.Id);
        var byCode = await SignInAsync(member, "BBBBB-22222");
        var afterCode = await StoredAsync(member.Id);

        byKey.ShouldBe(HttpStatusCode.Redirect);
        afterKey["AuthenticatorKey"].ShouldNotContain(Key);
        byCode.ShouldBe(HttpStatusCode.Redirect);
        afterCode["RecoveryCodes"].ShouldNotContain("AAAAA");
        afterCode["RecoveryCodes"].Split(';').Length.ShouldBe(2);
        (await SignInAsync(member, Totp.Of(Key, steps: 1))).ShouldBe(HttpStatusCode.Redirect);
        (await SignInAsync(member, "AAAAA-11111")).ShouldBe(HttpStatusCode.Redirect);
        (await SignInAsync(member, "BBBBB-22222")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task KeyOfAnotherInstallation_LetsNobodyIn_AndFailsForNobody()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var (key, written) = await (await portal.SignInAsync(member)).SetUpCodesAsync();
        await portal.UseAsync(db => db.UserTokens.Where(t => t.UserId == member.Id && t.Name == "AuthenticatorKey")
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Value, "sealed:CfDJ8elsewhere")));

        (await SignInAsync(member, Totp.Of(key, steps: 1))).ShouldBe(HttpStatusCode.OK);
        (await SignInAsync(member, written[0])).ShouldBe(HttpStatusCode.Redirect);
    }

    private Task<Dictionary<string, string>> StoredAsync(Guid user) => portal.UseAsync(db =>
        db.UserTokens.AsNoTracking().Where(t => t.UserId == user).ToDictionaryAsync(t => t.Name, t => t.Value!));

    private async Task<HttpStatusCode> SignInAsync(StaffMember member, string code)
    {
        var client = portal.NewClient();
        return (await client.GiveCodeAsync(await client.TrySignInAsync(member.Email, Staff.Password), code)).StatusCode;
    }
}
