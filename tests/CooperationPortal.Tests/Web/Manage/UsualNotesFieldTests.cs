using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Web.Manage;

/// <summary>Forms offer the usual reasons beside the dates that were concluded.</summary>
public sealed class UsualNotesFieldTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/manage/visits/new", "во время визита")]
    [InlineData("/manage/agreements/new", "тема взята из статьи; текст самого документа неизвестен")]
    public async Task Get_FormWithDates_OffersTheUsualNotesOnce(string address, string note)
    {
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);

        var page = await editor.GetPageAsync(address);

        page.QuerySelectorAll("input[name$=BasisNote][list=usual-notes]").ShouldNotBeEmpty();
        page.QuerySelectorAll("datalist#usual-notes").Length.ShouldBe(1);
        page.QuerySelectorAll("datalist#usual-notes option").Select(o => o.GetAttribute("value")).ShouldContain(note);
    }
}
