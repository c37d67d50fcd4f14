using System.Net;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Users.Administration;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Providers;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account.Provider;

/// <summary>Who is invited need not choose a password.</summary>
public sealed class ProviderInvitationTests(HostilePortal hostile) : IClassFixture<HostilePortal>
{
    [Fact]
    public async Task Invited_AcceptsByTheProviderAndSignsIn()
    {
        var (id, email, link) = await InviteAsync();
        using var traveller = hostile.NewTraveller();
        SignInThereAs("invited");

        var offer = await BeginAsync(traveller, link);
        var accepted = await traveller.AcceptAsync(offer);
        var signedIn = await traveller.BeginAsync("/manage/review");
        var password = await traveller.Portal.GetPageAsync("/account/password");

        (await offer.Content.ReadAsStringAsync()).ShouldContain("invited@there.example");
        accepted.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/account/sign-in");
        signedIn.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/manage/review");
        (await traveller.Portal.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await StateOfAsync(id)).ShouldBe(UserState.Active);
        (await hostile.Portal.MailsToAsync(email)).Select(m => m.Texts).ShouldContain("Mail.ProviderLinked");
        password.QuerySelector("a.button")!.GetAttribute("href").ShouldBe("/account/forgotten");
    }

    [Fact]
    public async Task WithoutPassword_OneIsChosenByMail()
    {
        var (_, email, link) = await InviteAsync();
        using var traveller = hostile.NewTraveller();
        SignInThereAs("invited-then-password");
        await traveller.AcceptAsync(await BeginAsync(traveller, link));

        await traveller.Portal.PostForgottenAsync(email);
        var page = await traveller.Portal.GetPageAsync(await hostile.Portal.LinkToAsync(email, "Mail.PasswordReset"));
        await traveller.Portal.SubmitAsync(
            page.FormWith("Input.Again"), new Dictionary<string, string?> { ["Input.Password"] = Staff.Password, ["Input.Again"] = Staff.Password });

        (await traveller.Portal.TrySignInAsync(email, Staff.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task AccountThatOpensAnother_IsRefused_AndTheInvitationStillWorks()
    {
        await hostile.AddLinkedAsync();
        var (id, _, link) = await InviteAsync();
        using var traveller = hostile.NewTraveller();

        var refused = await traveller.AcceptAsync(await BeginAsync(traveller, link));
        SignInThereAs("another-then");
        await traveller.AcceptAsync(await BeginAsync(traveller, link));

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("уже открывает другую учётную запись");
        (await StateOfAsync(id)).ShouldBe(UserState.Active);
    }

    [Fact]
    public async Task Offer_OfAnotherInvitation_IsNotTaken()
    {
        var (_, _, own) = await InviteAsync();
        var (id, _, other) = await InviteAsync();
        using var traveller = hostile.NewTraveller();
        SignInThereAs("between-two");
        var offer = (await (await BeginAsync(traveller, own)).ReadPageAsync()).FormWith("seal");
        offer.Action = $"{other}/provider";

        await traveller.Portal.SubmitAsync(offer);

        (await StateOfAsync(id)).ShouldBe(UserState.Invited);
    }

    [Fact]
    public async Task SpentInvitation_AndAResetLink_LeadToNoProvider()
    {
        var (_, email, link) = await InviteAsync();
        using var traveller = hostile.NewTraveller();
        SignInThereAs("spends-it");
        await traveller.AcceptAsync(await BeginAsync(traveller, link));
        await traveller.Portal.PostForgottenAsync(email);

        var spent = await traveller.Portal.GetAsync($"{link}/provider");
        var reset = await hostile.Portal.LinkToAsync(email, "Mail.PasswordReset");
        var resetByProvider = await traveller.Portal.GetAsync($"{reset}/provider");

        spent.Headers.Location!.OriginalString.ShouldBe(link);
        resetByProvider.Headers.Location!.OriginalString.ShouldBe(reset);
    }

    [Fact]
    public async Task LinkTakenAway_TheOwnerIsInvitedAgain()
    {
        var (id, email, link) = await InviteAsync();
        using var traveller = hostile.NewTraveller();
        SignInThereAs("invited-again");
        await traveller.AcceptAsync(await BeginAsync(traveller, link));
        using var admin = hostile.NewTraveller();
        await admin.Portal.TrySignInAsync((await hostile.Portal.AddStaffAsync(PortalRole.SystemAdministrator)).Email, Staff.Password);

        var early = await admin.Portal.CommandAsync($"/manage/users/{id}", "Invite");
        await admin.Portal.CommandAsync($"/manage/users/{id}", "Unlink", new() { ["issuer"] = hostile.Provider.Issuer });
        var invited = await admin.Portal.CommandAsync($"/manage/users/{id}", "Invite");
        await traveller.AcceptAsync(await BeginAsync(traveller, await hostile.Portal.LinkToAsync(email, "Mail.Invitation")));

        early.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        invited.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StateOfAsync(id)).ShouldBe(UserState.Active);
    }

    private async Task<(Guid Id, string Email, string Link)> InviteAsync()
    {
        var admin = await hostile.Portal.AddStaffAsync(PortalRole.SystemAdministrator);
        var (id, email) = (Guid.CreateVersion7(), $"invited{Guid.NewGuid():N}@example.org");
        await hostile.Portal.UseAsync<Invitations, bool>(async invitations =>
        {
            await invitations.InviteAsync(
                id,
                new InvitationInput { FullName = "Гульнора Азимова", Email = email, Language = "ru", Grant = new() { Role = PortalRole.Reviewer } },
                admin.Actor, CancellationToken.None);
            return true;
        });
        return (id, email, await hostile.Portal.LinkToAsync(email, "Mail.Invitation"));
    }

    private static async Task<HttpResponseMessage> BeginAsync(Traveller traveller, string link)
    {
        var page = await traveller.Portal.GetPageAsync(link);
        return await traveller.GoAsync(page.QuerySelector("a.button")!.GetAttribute("href")!);
    }

    private async Task<UserState> StateOfAsync(Guid id) =>
        (await hostile.Portal.UseAsync<UserQueries, UserDetails?>(users => users.FindAsync(id, null, "ru", CancellationToken.None)))!.State;

    private void SignInThereAs(string subject)
    {
        hostile.Provider.Subject = subject;
        hostile.Provider.Bad = Misbehaviour.None;
    }
}
