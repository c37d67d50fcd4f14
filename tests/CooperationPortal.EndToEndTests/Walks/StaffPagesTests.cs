using CooperationPortal.EndToEndTests.Support;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>Every page of staff, opened by somebody whose work it is.</summary>
public sealed class StaffPagesTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    public static TheoryData<string> Routes => [.. PageRoutes.Staff];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Page_SignedIn_IsFitToRead(string route)
    {
        var who = route.StartsWith("/manage/review", StringComparison.Ordinal)
            || route.StartsWith("/manage/visibility", StringComparison.Ordinal)
            || route.Contains("/merge", StringComparison.Ordinal)
                ? StaffMember.Reviewer
                : route.StartsWith("/manage/checklists", StringComparison.Ordinal)
                    ? StaffMember.Administrator
                    : StaffMember.Ministry;
        await using var visitor = await demo.NewStaffAsync(who);

        var answer = await visitor.GoAsync(await Examples.OfStaffAsync(demo.Portal, route));

        answer.Status.ShouldBe(200);
        await visitor.ShouldBeFitToReadAsync();
    }
}
