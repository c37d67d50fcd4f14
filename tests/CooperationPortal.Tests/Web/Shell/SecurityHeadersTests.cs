using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Shell;

public sealed class SecurityHeadersTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/styleguide")]
    [InlineData("/ru/there-is-no-such-page")]
    [InlineData("/api/v1/there-is-no-such-thing")]
    [InlineData("/favicon.svg")]
    public async Task EveryAnswer_CarriesTheHeaders(string path)
    {
        using var client = portal.NewClient();

        var headers = (await client.GetAsync(path)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldContain("frame-ancestors 'none'");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
        headers.Contains("Referrer-Policy").ShouldBeTrue();
        headers.Contains("Permissions-Policy").ShouldBeTrue();
    }
}
