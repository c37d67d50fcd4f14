using System.Net;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web;

public sealed class StartTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Root_RedirectsToALanguage()
    {
        using var client = portal.NewClient();

        var response = await client.GetAsync("/");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldBeOneOf("/ru", "/en", "/zh", "/uz");
    }
}
