using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Agreements;

/// <summary>Who signed is told of the days on which it was known.</summary>
public sealed class SignatoriesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("", true)]
    [InlineData("?asOf=2018-05-20", true)]
    [InlineData("?asOf=2017-01-01", false)]
    public async Task Get_OnADay_NamesThoseWhoHadSignedByThen(string day, bool areNamed)
    {
        var input = AgreementInputs.Signed("2018-05-20");
        input.Parties[0].Signatures.Add(new SignatureInput
        {
            Id = Guid.CreateVersion7(), Person = RecordPick.Written("Пётр Подписавший", "ru"), When = AgreementInputs.Date("2018-05-20"),
        });
        input.Parties[1].Signatures.Add(new SignatureInput
        {
            Id = Guid.CreateVersion7(), Person = RecordPick.Written("Анна Недатированная", "ru"),
        });
        var id = await portal.Services.PublishAsync(input);
        var reference = await portal.UseAsync(async db => (await db.Agreements.FindAsync(id))!.Reference);

        var parties = (await portal.NewClient().GetPageAsync($"/ru/agreements/{reference}{day}")).QuerySelector("#parties")!;

        parties.QuerySelectorAll(".signatory").Length.ShouldBe(areNamed ? 2 : 0);
    }
}
