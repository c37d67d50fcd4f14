using CooperationPortal.EndToEndTests.Support;
using CooperationPortal.Tests.Support.Run;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>Every page of staff, opened by somebody whose work it is.</summary>
[Collection(Pages)]
public sealed class StaffPagesTests(DemoPortal demo)
{
    public const string Pages = "staff pages";

    public static TheoryData<string, ColorScheme> Routes => PageRoutes.ByLightAndDark(PageRoutes.Staff);

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Page_SignedIn_IsFitToRead(string route, ColorScheme scheme)
    {
        var who = IsOf(route, "/manage/review", "/manage/visibility", "/manage/delete") || route.Contains("/merge", StringComparison.Ordinal)
            ? StaffMember.Reviewer
            : IsOf(route, "/manage/checklists", "/manage/vocabularies", "/manage/users", "/manage/personal-data", "/manage/health", "/manage/audit")
                ? StaffMember.Administrator
                : StaffMember.Ministry;
        await using var visitor = await demo.WalkerAsync(who);

        var answer = await visitor.GoAsync(await Examples.OfStaffAsync(demo.Portal, route));

        answer.Status.ShouldBe(200);
        await visitor.ShouldBeFitToReadAsync(scheme);
    }

    [Theory]
    [InlineData("/account", ColorScheme.Light)]
    [InlineData("/account/password", ColorScheme.Dark)]
    [InlineData("/account/codes", ColorScheme.Dark)]
    [InlineData("/account/passkeys", ColorScheme.Light)]
    [InlineData("/account/notifications", ColorScheme.Dark)]
    public async Task OwnAccount_IsFitToRead(string path, ColorScheme scheme)
    {
        await using var visitor = await demo.WalkerAsync(StaffMember.Ministry);

        (await visitor.GoAsync(path)).Status.ShouldBe(200);

        await visitor.ShouldBeFitToReadAsync(scheme);
    }

    private static bool IsOf(string route, params string[] starts) =>
        starts.Any(start => route.StartsWith(start, StringComparison.Ordinal));
}

/// <summary>Beside the public pages rather than after them.</summary>
[Long]
[CollectionDefinition(StaffPagesTests.Pages)]
public sealed class StaffPagesCollection : ICollectionFixture<DemoPortal>;
