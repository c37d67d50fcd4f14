using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.People;

/// <summary>Where we conclude that it was somebody, the page of the person says so as that of the record does.</summary>
public sealed class ConcludedPersonTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("Заключённый", FactBasis.Inferred, true)]
    [InlineData("Названный", FactBasis.Stated, false)]
    public async Task Get_Person_TellsOfWhichRecordsNoSourceSaysThatItWas(string lastName, FactBasis basis, bool isConcluded)
    {
        var input = FoundingAgreements.Signed();
        input.Parties[0].Signatures =
        [
            new SignatureInput
            {
                Id = Guid.CreateVersion7(), Person = RecordPick.Written($"Илья {lastName}", "ru"), Basis = basis,
                BasisNote = isConcluded ? "по должности в тот день" : null,
            },
        ];
        var id = await portal.Services.PublishAsync(input);
        var reference = await portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
        var slug = await portal.UseAsync(db => db.People.Where(p => p.Names.Any(n => n.Text.EndsWith(lastName))).Select(p => p.Slug).SingleAsync());

        var page = await portal.NewClient().GetPageAsync($"/ru/people/{slug}");

        page.QuerySelector(".figures-row a[data-figure]")!.GetAttribute("data-figure").ShouldBe("1");
        page.QuerySelectorAll($"#concluded a[href='/ru/agreements/{reference}']").Length.ShouldBe(isConcluded ? 1 : 0);
        (page.QuerySelector("#concluded")?.TextContent.Contains("определено нами: по должности в тот день") is true).ShouldBe(isConcluded);
    }
}
