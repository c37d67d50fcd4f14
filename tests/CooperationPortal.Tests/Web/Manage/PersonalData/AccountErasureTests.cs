using System.Net;
using CooperationPortal.Core.History;
using CooperationPortal.Core.PersonalData;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Users.Passwords;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.PageSupport;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.PersonalData;

/// <summary>An account and a mail address are erased on request; deeds, records and the history stay.</summary>
public sealed class AccountErasureTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Erase_Account_IsANumberThatNobodySignsInWith_AndItsDraftsStay()
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var name = member.Actor.Name;
        var head = await portal.SubmitAsync(author: member.Actor);
        await portal.UseAsync<PasswordService, TimeSpan?>(s => s.RequestResetAsync(member.Email, "192.0.2.1", CancellationToken.None));
        await portal.UseAsync(db => db.Database.ExecuteSqlAsync(
            $"insert into user_logins (login_provider, provider_key, provider_display_name, user_id) values ('https://id.example', 'a', 'a', {member.Id})"));
        var signedIn = await portal.SignInAsync(member);
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);
        var address = PersonalDataLinks.Erase(DataSubject.Account(member.Id));

        var plan = await admin.GetPageAsync(address);
        var answer = await ErasureForms.SendAsync(admin, plan, "уволился, обращение № 8");
        var again = await ErasureForms.SendAsync(admin, plan, "уволился, обращение № 8");

        plan.QuerySelector("#stays ~ ul")!.TextContent.ShouldContain("Черновики и комментарии: 1");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var user = await portal.UseAsync(db => db.Users.Include(u => u.Grants).SingleAsync(u => u.Id == member.Id));
        (user.Disabled, user.PasswordHash, user.FullName.StartsWith('№'), user.Email!.EndsWith("@erased.invalid")).ShouldBe((true, null, true, true));
        user.Grants.ShouldAllBe(g => g.Until != null);
        (await signedIn.GetAsync("/manage")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.NewClient().TrySignInAsync(member.Email, Staff.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.RecordId == head.RecordId))).AuthorId.ShouldBe(member.Id);
        (await portal.UseAsync(db => db.OutgoingMail.AnyAsync(m => m.Address == member.Email))).ShouldBeFalse();
        (await portal.UseAsync(db => db.Sessions.AnyAsync(s => s.UserId == member.Id))).ShouldBeFalse();
        (await portal.UseAsync(db => db.OneTimeLinks.AnyAsync(l => l.SubjectId == member.Id))).ShouldBeFalse();
        (await portal.UseAsync(db => db.UserLogins.AnyAsync(l => l.UserId == member.Id))).ShouldBeFalse();
        var entry = await portal.UseAsync(db => db.History.SingleAsync(h => h.RecordId == member.Id && h.Action == HistoryAction.PersonalDataErased));
        (entry.Title, entry.Comment!.Contains(name)).ShouldBe((null, false));
        (await admin.GetStringAsync("/manage/users")).ShouldNotContain(member.Email);
    }

    [Fact]
    public async Task Erase_OwnAccount_IsRefused()
    {
        var member = await portal.AddStaffAsync(PortalRole.SystemAdministrator);
        var admin = await portal.SignInAsync(member);

        var answer = await ErasureForms.EraseAsync(admin, PersonalDataLinks.Erase(DataSubject.Account(member.Id)), "хочу");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await portal.UseAsync(db => db.Users.SingleAsync(u => u.Id == member.Id))).Email.ShouldBe(member.Email);
    }

    [Fact]
    public async Task Erase_Address_ForgetsMailsRequestsAndReports_AndItsLinkIsDead()
    {
        await portal.AskPartyAsync("Капитолина Ежевикина", "ezhevikina@party.example");
        await portal.AskPartyAsync("Другая Особа", "other@party.example");
        await portal.ReportErrorAsync("Опечатка", "ezhevikina@party.example");
        var link = await portal.LinkToAsync("ezhevikina@party.example", "Mail.TermsConfirmation");
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);
        var subject = DataSubject.Address("Ezhevikina@party.example");

        var answer = await ErasureForms.EraseAsync(admin, PersonalDataLinks.Erase(subject), "обращение № 9");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.UseAsync(db => db.OutgoingMail.CountAsync(m => m.Address.StartsWith("ezhevikina")))).ShouldBe(0);
        (await portal.UseAsync(db => db.ConfirmationRequests.CountAsync(r => r.Email == "—" && r.Person == "—"))).ShouldBe(1);
        (await portal.UseAsync(db => db.ConfirmationRequests.CountAsync(r => r.Email == "other@party.example"))).ShouldBe(1);
        (await portal.UseAsync(db => db.ErrorReports.SingleAsync(r => r.Text == "Опечатка"))).Contact.ShouldBeNull();
        (await portal.NewClient().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await admin.GetAsync(PersonalDataLinks.Of(subject))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Erase_AddressOfAnAccount_IsRefused()
    {
        var member = await portal.AddStaffAsync(PortalRole.Reviewer);
        await portal.UseAsync<PasswordService, TimeSpan?>(s => s.RequestResetAsync(member.Email, "192.0.2.1", CancellationToken.None));
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);

        var answer = await ErasureForms.EraseAsync(admin, PersonalDataLinks.Erase(DataSubject.Address(member.Email)), "обращение № 10");

        (await answer.ReadPageAsync()).QuerySelector(".govuk-error-summary, .error-summary, [role=alert]")!.TextContent.ShouldContain("учётной записи");
        (await portal.UseAsync(db => db.OutgoingMail.AnyAsync(m => m.Address == member.Email))).ShouldBeTrue();
    }
}
