using CooperationPortal.Core.Visits;

namespace CooperationPortal.Tests.Core.Visits;

public sealed class VisitMovesTests
{
    private static readonly (VisitStatus From, VisitStatus To)[] Allowed =
    [
        (VisitStatus.Planned, VisitStatus.Held),
        (VisitStatus.Planned, VisitStatus.Postponed),
        (VisitStatus.Planned, VisitStatus.Cancelled),
        (VisitStatus.Postponed, VisitStatus.Planned),
        (VisitStatus.Postponed, VisitStatus.Cancelled),
        (VisitStatus.Held, VisitStatus.Reported),
        (VisitStatus.Reported, VisitStatus.Closed),
    ];

    [Fact]
    public void IsAllowed_EveryPair_FollowsTheTable()
    {
        foreach (var from in Enum.GetValues<VisitStatus>())
        {
            foreach (var to in Enum.GetValues<VisitStatus>())
            {
                VisitMoves.IsAllowed(from, to).ShouldBe(from == to || Allowed.Contains((from, to)), $"{from} to {to}");
            }
        }
    }
}
