using System.Net;
using System.Net.Http.Json;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.PageSupport.Forms;
using Shouldly;

namespace CooperationPortal.Tests.Web.Manage;

/// <summary>The suggestions beneath a pick field.</summary>
public sealed class LookupTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_Anonymous_LeadsToSignIn()
    {
        var answer = await portal.NewClient().GetAsync("/manage/lookup?kinds=region&q=Jiamusi");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task Get_Staff_TellsNameMatchedFormPlaceAndCode()
    {
        var client = await portal.SignInAsync(PortalRole.MinistryStaff);

        var options = await client.GetFromJsonAsync<PickOption[]>("/manage/lookup?kinds=region,institution&q=Jiamusi");

        options!.Single().Value.ShouldStartWith("region:");
        options![0].Name.ShouldBe("Цзямусы");
        options[0].Detail.ShouldBe("Jiamusi — транслитерация · Город · провинция Хэйлунцзян, Китай · 230800");
    }

    [Theory]
    [InlineData("kinds=region&q=")]
    [InlineData("kinds=&q=Jiamusi")]
    [InlineData("kinds=nonsense,6&q=Jiamusi")]
    [InlineData("")]
    public async Task Get_NothingToLookFor_IsAnEmptyList(string query)
    {
        var client = await portal.SignInAsync(PortalRole.MinistryStaff);

        var options = await client.GetFromJsonAsync<PickOption[]>($"/manage/lookup?{query}");

        options.ShouldBeEmpty();
    }
}
