using System.Net;
using CooperationPortal.Tests.Support.Http;

namespace CooperationPortal.Tests.Web.Localisation;

/// <summary>Behind a Chinese colon stands no space.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class ColonTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("")]
    [InlineData("/sources")]
    [InlineData("/coverage")]
    [InlineData("/agreements")]
    [InlineData("/agreements/CP-2026-0001")]
    [InlineData("/visits")]
    [InlineData("/institutions")]
    public async Task Get_ChinesePage_HasNoSpaceBehindAColon(string path)
    {
        var page = WebUtility.HtmlDecode(await portal.NewClient().GetStringAsync("/zh" + path));

        page.ShouldContain("：");
        page.ShouldNotMatch(@"：\s+(?:[^\s<]|<(?:a|b|bdi|span|time|code)\b)");
    }
}
