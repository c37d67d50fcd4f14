using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Setup;

/// <summary>What pages read is left in their addresses, whatever else stands there.</summary>
public sealed class KnownParametersTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData("/ru/search?from=letter&q=нигденичего", "#q", "нигденичего")]
    [InlineData("/ru/agreements?yclid=1&words=нигденичего&WORDS2=2", "input[name=words]", "нигденичего")]
    [InlineData("/ru/regions?gclid=a%26b&NAME=Самар", "input[name=name]", "Самар")]
    public async Task ParameterThatThePageReads_IsReadBesideOthers(string address, string box, string value)
    {
        await using var portal = new PortalFactory(database.ConnectionString);
        using var client = portal.CreateClient();

        var page = await (await client.GetAsync(address)).ReadPageAsync();

        page.QuerySelector(box).ShouldNotBeNull().GetAttribute("value").ShouldBe(value);
    }

    /// <summary>Signing in leads back to the address that was asked for, as it was.</summary>
    [Fact]
    public async Task StaffPage_KeepsItsAddress()
    {
        await using var portal = new PortalFactory(database.ConnectionString);
        using var client = portal.CreateClient(new() { AllowAutoRedirect = false });

        var answer = await client.GetAsync("/manage?mark=1");

        answer.Headers.Location.ShouldNotBeNull().ToString().ShouldContain("mark");
    }
}
