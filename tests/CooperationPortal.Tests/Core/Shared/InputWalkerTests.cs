using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class InputWalkerTests
{
    [Fact]
    public void Find_PicksOfAVisit_GivesTheirBindingPaths()
    {
        var input = new VisitInput
        {
            Senders = [new PartyInput()],
            Stops = [new StopInput(), new StopInput { Hosts = [new HostInput()] }],
        };

        var paths = InputWalker.Find<RecordPick>(input).Select(p => p.Path).ToList();

        paths.ShouldBe(
        [
            "Senders[0].Party", "Senders[0].Place", "Event",
            "Stops[0].Agreement", "Stops[0].Party", "Stops[0].Place",
            "Stops[1].Hosts[0].Person", "Stops[1].Hosts[0].StandsFor",
            "Stops[1].Agreement", "Stops[1].Party", "Stops[1].Place",
        ], ignoreOrder: true);
    }
}
