using System.Net;
using System.Text.Json;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Users.Passwords;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account;

/// <summary>Each member of staff gets what is kept about him as a file, and about nobody else.</summary>
public sealed class OwnDataTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_HasAccountRolesSessionsMailsDraftsAndDeeds_OfOneselfOnly()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var other = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var head = await portal.SubmitAsync(author: member.Actor);
        await portal.SubmitAsync(author: other.Actor);
        await portal.UseAsync<PasswordService, TimeSpan?>(s => s.RequestResetAsync(member.Email, "192.0.2.1", CancellationToken.None));
        var client = await portal.SignInAsync(member);

        var link = (await client.GetPageAsync("/account")).QuerySelector("#data ~ p a")!.GetAttribute("href")!;
        var answer = await client.GetAsync(link);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var words = await answer.Content.ReadAsStringAsync();
        words.ShouldNotContain(other.Email);
        words.ShouldNotContain("passwordHash");
        using var data = JsonDocument.Parse(words);
        var account = data.RootElement.GetProperty("account");
        account.GetProperty("email").GetString().ShouldBe(member.Email);
        account.GetProperty("grants")[0].GetProperty("role").GetString().ShouldBe("ministryStaff");
        account.GetProperty("sessions").GetArrayLength().ShouldBe(1);
        account.GetProperty("drafts").EnumerateArray().Select(d => d.GetProperty("reference").GetString()).ShouldBe([head.Reference]);
        data.RootElement.GetProperty("mails").EnumerateArray().Select(m => m.GetProperty("texts").GetString()).ShouldContain("Mail.PasswordReset");
        var deeds = data.RootElement.GetProperty("history").EnumerateArray().Select(h => h.GetProperty("action").GetString()).ToList();
        deeds.ShouldContain("submitted");
        deeds.ShouldContain("signedIn");
    }

    [Fact]
    public async Task Get_LongAfterSigningIn_AsksToSignInAgain()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        var client = await portal.SignInAsync(member);
        await portal.UseAsync(db => db.Sessions.Where(s => s.UserId == member.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.StartedAt, x => x.StartedAt.AddHours(-1))));

        var late = await client.GetAsync("/account/data");

        late.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        late.Headers.Location!.OriginalString.ShouldContain("sign-in");
    }
}
