using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Web.Browse.Subjects;

/// <summary>What no source states but we conclude is counted apart, and the number opens its list.</summary>
public sealed class InferredSubjectsTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if ((await portal.NewClient().GetPageAsync("/ru/agreements")).QuerySelector(".result") is not null)
        {
            return;
        }

        await PublishAsync(Item(ActivityType.JointConference, FactBasis.Inferred, "oncology"), Item(ActivityType.SpecialistExchange, FactBasis.Stated, "cardiology"));
        await PublishAsync(Item(ActivityType.JointConference, FactBasis.Stated, "oncology"));
        await PublishAsync(Item(ActivityType.JointConference, FactBasis.Stated), Item(ActivityType.JointConference, FactBasis.Inferred));
        await portal.Services.WithdrawAsync<Agreement>(await PublishAsync(Item(ActivityType.JointConference, FactBasis.Inferred)));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("JointConference", "3", "1")]
    [InlineData("SpecialistExchange", "1", "0")]
    [InlineData("oncology", "2", "1")]
    [InlineData("cardiology", "1", "0")]
    public async Task Get_Tables_CountTheInferredInAColumnOfTheirOwn(string subject, string signed, string inferred)
    {
        var page = await GetAsync("/ru/subjects");

        var row = page.QuerySelector($"table a[href$='/{subject}']")!.Closest("tr")!;

        row.QuerySelectorAll("td").Select(c => c.QuerySelector("a")!.TextContent).ShouldBe([signed, inferred, "0"]);
        row.QuerySelectorAll("td")[1].GetAttribute("data-label").ShouldBe("Из них тему определили мы");
        foreach (var figure in row.QuerySelectorAll("td a").OfType<IHtmlAnchorElement>())
        {
            (await GetAsync(figure.PathName + figure.Search)).QuerySelectorAll(".result").Length.ShouldBe(int.Parse(figure.TextContent, null));
        }
    }

    [Fact]
    public async Task Get_Subject_LeadsToTheInferredWhereThereAreSome()
    {
        var figure = (await GetAsync("/ru/subjects/cooperation/JointConference")).QuerySelectorAll("a.figure").OfType<IHtmlAnchorElement>()
            .Single(f => f.TextContent.Contains("определили мы"));
        var list = await GetAsync(figure.PathName + figure.Search);

        figure.QuerySelector("b")!.TextContent.ShouldBe("1");
        list.QuerySelectorAll(".result").Length.ShouldBe(1);
        list.QuerySelector("main")!.TextContent.ShouldContain("Вид сотрудничества определили мы");
        (await GetAsync("/ru/subjects/cooperation/SpecialistExchange")).QuerySelector("main")!.TextContent.ShouldNotContain("определили мы");
    }

    private static ScopeItemInput Item(ActivityType activity, FactBasis basis, params string[] specialties) => new()
    {
        Id = Guid.CreateVersion7(),
        Activity = activity,
        SpecialtyCodes = [.. specialties],
        Basis = basis,
        BasisNote = basis is FactBasis.Inferred ? "по содержанию визита" : null,
    };

    private Task<Guid> PublishAsync(params ScopeItemInput[] scope)
    {
        var input = AgreementInputs.Signed();
        input.Scope = [.. scope];
        return portal.Services.PublishAsync(input);
    }

    private Task<IHtmlDocument> GetAsync(string address) => portal.NewClient().GetPageAsync(address);
}
