using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Web.Shell;

public sealed class CompressionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Get_Anonymous_IsCompressed(string encoding)
    {
        var answer = await GetAsync(portal.NewClient(), "/ru/agreements", encoding);

        answer.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
    }

    [Fact]
    public async Task Get_ErrorPage_IsCompressed() =>
        (await GetAsync(portal.NewClient(), "/ru/agreements/CP-1900-0001", "br")).Content.Headers.ContentEncoding.ShouldBe(["br"]);

    [Theory]
    [InlineData("/ru/agreements")]
    [InlineData("/manage")]
    public async Task Get_SignedIn_IsNot(string path)
    {
        var client = await portal.SignInAsync(PortalRole.Reviewer);

        var answer = await GetAsync(client, path, "br");

        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_BrowserThatCannot_GetsPlainText() =>
        (await portal.NewClient().GetAsync("/ru")).Content.Headers.ContentEncoding.ShouldBeEmpty();

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        return await client.SendAsync(request);
    }
}
