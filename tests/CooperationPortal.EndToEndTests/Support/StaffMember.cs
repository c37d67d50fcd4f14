using CooperationPortal.Core.Users;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Support;

/// <summary>The demo accounts by the names under which the sign-in page lists them.</summary>
public static class StaffMember
{
    public const string Samara = "Ирина Соколова";
    public const string Khabarovsk = "Сергей Литвинов";
    public const string Ministry = "Анна Ермакова";
    public const string Clinic = "Павел Дронов";
    public const string Reviewer = "Мария Лебедева";
    public const string Administrator = "Виктор Орлов";
    public const string OtherReviewer = "Тимур Каримов";

    /// <summary>A browser in which that member of staff is signed in, by the list of the sign-in page.</summary>
    public static async Task<Visitor> NewStaffAsync(this PortalInBrowser portal, string fullName, bool javaScript = true)
    {
        var visitor = await portal.NewVisitorAsync(javaScript);
        await visitor.GoAsync("/account/sign-in");
        await visitor.Page.FollowAsync(() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = fullName }).ClickAsync());
        return visitor;
    }

    /// <summary>Makes the demo accounts, without the demo records; the clinic's comes with its institution.</summary>
    public static Task AddStaffAsync(this PortalInBrowser portal) =>
        portal.UseAsync<DemoAccounts, bool>(async accounts =>
        {
            await accounts.SeedAsync(CancellationToken.None);
            return true;
        });
}
