using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class InputLeavesTests
{
    [Fact]
    public void Of_BoxesTickedInAnotherOrder_AreTheSame()
    {
        var stored = new AgreementInput { Sectors = [Sector.Humanitarian, Sector.TradeEconomic] };
        var sent = new AgreementInput { Sectors = [Sector.TradeEconomic, Sector.Humanitarian] };

        InputLeaves.Of(sent).ShouldBe(InputLeaves.Of(stored));
    }
}
