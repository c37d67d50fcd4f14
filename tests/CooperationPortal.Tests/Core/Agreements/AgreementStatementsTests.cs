using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Tests.Core.Agreements;

/// <summary>What was said of an agreement must hold to the same as what was said at a visit.</summary>
public sealed class AgreementStatementsTests
{
    [Theory]
    [InlineData(StatementKind.Plan, Side.Both)]
    [InlineData(StatementKind.Plan, null, "Statements[0].Side")]
    [InlineData(null, Side.Both, "Statements[0].Kind")]
    public void Statement_WithoutKindOrSide_IsNotSubmitted(StatementKind? kind, Side? side, params string[] wrong)
    {
        var input = AgreementInputs.Signed();
        input.Statements =
        [
            new StatementInput { Id = Guid.CreateVersion7(), Kind = kind, Side = side, Text = LocalizedInput.Of("ru", "Подпишут весной") },
        ];

        new AgreementInputValidator(TimeProvider.System).Validate(input).Errors.Select(e => e.PropertyName).ShouldBe(wrong);
    }
}
