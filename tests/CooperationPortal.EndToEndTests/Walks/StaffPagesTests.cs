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
        var who = route.StartsWith("/manage/review", StringComparison.Ordinal)
            || route.StartsWith("/manage/visibility", StringComparison.Ordinal)
            || route.Contains("/merge", StringComparison.Ordinal)
                ? StaffMember.Reviewer
                : route.StartsWith("/manage/checklists", StringComparison.Ordinal)
                    ? StaffMember.Administrator
                    : StaffMember.Ministry;
        await using var visitor = await demo.WalkerAsync(who);

        var answer = await visitor.GoAsync(await Examples.OfStaffAsync(demo.Portal, route));

        answer.Status.ShouldBe(200);
        await visitor.ShouldBeFitToReadAsync(scheme);
    }
}

/// <summary>Beside the public pages rather than after them.</summary>
[Long]
[CollectionDefinition(StaffPagesTests.Pages)]
public sealed class StaffPagesCollection : ICollectionFixture<DemoPortal>;
