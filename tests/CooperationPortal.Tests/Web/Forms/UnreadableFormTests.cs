using System.Net;
using System.Text;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Web.Forms;

/// <summary>A form that cannot be read is refused and breaks nothing, whoever sends it.</summary>
public sealed class UnreadableFormTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<string, string> Bodies
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var path in new[] { "/account/sign-in", "/account/forgotten", "/ru/report", "/manage/bulk/publish", "/manage/visits/new" })
            {
                data.Add(path, "Input.Email=a%00b&Input.Password=x");
                data.Add(path, "Input.%00=x");
                data.Add(path, new string('k', 3_000) + "=x");
                data.Add(path, string.Join('&', Enumerable.Range(0, 25_000).Select(i => $"f{i}=1")));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Post_IsAnsweredAsABadRequest(string path, string body)
    {
        var client = path.StartsWith("/manage", StringComparison.Ordinal) ? await portal.SignInAsync(PortalRole.MinistryStaff) : portal.NewClient();

        var answer = await client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.ReadPageAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Запрос не понят");
    }
}
