using System.Net;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Setup;

public sealed class HealthTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Get_MigratedDatabase_IsHealthy(string path)
    {
        using var client = portal.NewClient();

        var response = await client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("Healthy");
    }

    [Theory]
    [InlineData("Production", "Degraded\nMail is off: Portal:Mail:Host is not set.\n")]
    [InlineData("Development", "Healthy\nMail is off.\n")]
    public async Task GetMail_NoServerIsSet_IsSaidAndKeepsThePortalReady(string environment, string said)
    {
        await using var factory = new PortalFactory(portal.ConnectionString, environment: environment);
        using var client = factory.CreateClient();

        (await client.GetStringAsync("/health/mail")).ShouldBe(said);
        (await client.GetStringAsync("/health/ready")).ShouldBe("Healthy");
    }

    [Fact]
    public async Task Get_DatabaseWithoutSchema_LivesButIsNotReady()
    {
        var empty = await TestServer.CreateEmptyDatabaseAsync();
        await using (var factory = new PortalFactory(empty))
        {
            using var client = factory.CreateClient();

            (await client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        }

        await TestServer.DropDatabaseAsync(empty);
    }
}
