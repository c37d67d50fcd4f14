using System.Net;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage;

/// <summary>Who may open and do what, over the pages that serve all kinds: a table of readers and addresses.</summary>
public sealed class AccessTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] Readers =
        ["anonymous", "own staff", "national staff", "other staff", "other clinic", "reviewer", "other reviewer", "auditor", "administrator"];

    /// <summary>302 leads to the sign-in; 404 hides that the draft exists; 403 says that it is not for this reader.</summary>
    public static TheoryData<string, int[]> Pages => new()
    {
        { "/manage", [302, 200, 200, 200, 200, 200, 200, 200, 200] },
        { "/manage/review", [302, 200, 200, 200, 200, 200, 200, 200, 200] },
        { "/manage/drafts/draft", [302, 200, 200, 200, 200, 200, 200, 200, 200] },
        { "/manage/drafts/agreements", [302, 200, 200, 200, 200, 200, 200, 200, 200] },
        { "/manage/review/{draft}", [302, 200, 200, 404, 404, 200, 404, 200, 404] },
        { "/manage/history/agreements/{draft}", [302, 200, 200, 404, 404, 200, 404, 200, 404] },
        { "/manage/preview/{draft}/incomplete", [302, 200, 200, 404, 404, 200, 404, 200, 404] },
        { "/manage/drafts/{draft}/discard", [302, 200, 200, 404, 404, 403, 403, 403, 403] },
        { "/manage/visibility/agreements/{draft}", [302, 404, 404, 404, 404, 404, 404, 404, 404] },
        { "/manage/history/agreements/{live}", [302, 200, 200, 404, 404, 200, 404, 200, 404] },
        { "/manage/visibility/agreements/{live}", [302, 200, 200, 403, 403, 200, 403, 403, 403] },
        { "/manage/history/visits/{live}", [302, 404, 404, 404, 404, 404, 404, 404, 404] },
        { "/manage/history/nonsense/{live}", [302, 404, 404, 404, 404, 404, 404, 404, 404] },
    };

    /// <summary>400 is a form without its stamp, which only those get who may send it.</summary>
    public static TheoryData<string, string, int[]> Posts => new()
    {
        { "/manage/review/{draft}", "publish", [302, 403, 403, 404, 404, 409, 404, 403, 404] },
        { "/manage/review/{draft}", "return", [302, 403, 403, 404, 404, 409, 404, 403, 404] },
        { "/manage/drafts/{draft}/discard", "", [302, 409, 409, 404, 404, 403, 403, 403, 403] },
        { "/manage/visibility/agreements/{live}", "", [302, 409, 409, 403, 403, 409, 403, 403, 403] },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_EachReader_SeesWhatIsHis(string path, int[] expected)
    {
        var address = await AddressAsync(path);

        var answers = new List<string>();
        foreach (var reader in Readers)
        {
            answers.Add($"{reader}: {(int)(await (await ClientAsync(reader)).GetAsync(address)).StatusCode}");
        }

        answers.ShouldBe(Readers.Zip(expected, (reader, status) => $"{reader}: {status}"));
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task Post_EachReader_DoesWhatIsHis(string path, string command, int[] expected)
    {
        var address = await AddressAsync(path);
        var fields = new Dictionary<string, string>
        {
            ["command"] = command, ["Input.Comment"] = "причина", ["Input.Reason"] = "причина", ["Stamp.Version"] = "1", ["Stamp.LiveVersion"] = "1",
        };

        var answers = new List<string>();
        foreach (var reader in Readers)
        {
            answers.Add($"{reader}: {(int)(await (await ClientAsync(reader)).PostAsync(address, fields)).StatusCode}");
        }

        answers.ShouldBe(Readers.Zip(expected, (reader, status) => $"{reader}: {status}"));
    }

    [Fact]
    public async Task Hidden_IsAnsweredAsAbsent()
    {
        var draft = await portal.SubmitAsync();
        var stranger = await ClientAsync("other staff");

        var hidden = await stranger.GetAsync($"/manage/review/{draft.RecordId}");
        var absent = await stranger.GetAsync($"/manage/review/{Guid.CreateVersion7()}");

        hidden.StatusCode.ShouldBe(absent.StatusCode);
        Words(await hidden.ReadPageAsync()).ShouldBe(Words(await absent.ReadPageAsync()));

        static string Words(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
    }

    [Fact]
    public async Task Post_WithoutAToken_IsRefused()
    {
        var draft = await portal.SubmitAsync();
        var reviewer = await ClientAsync("reviewer");

        var answer = await reviewer.PostAsync(
            $"/manage/review/{draft.RecordId}", new FormUrlEncodedContent([new("command", "publish")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await portal.UseAsync(db => db.Agreements.AnyAsync(a => a.Id == draft.RecordId))).ShouldBeFalse();
    }

    [Fact]
    public async Task Auditor_ReadsAllAndHasNoButton()
    {
        var draft = await portal.SubmitAsync();
        var auditor = await ClientAsync("auditor");

        var page = await auditor.GetPageAsync($"/manage/review/{draft.RecordId}");

        page.QuerySelectorAll("main button").ShouldBeEmpty();
    }

    [Fact]
    public async Task StaffPages_AreNeverStored()
    {
        var answer = await (await ClientAsync("reviewer")).GetAsync("/manage");

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private async Task<string> AddressAsync(string path)
    {
        var draft = path.Contains("{draft}", StringComparison.Ordinal) ? await portal.SubmitAsync() : null;
        var live = path.Contains("{live}", StringComparison.Ordinal) ? await portal.PublishAsync() : null;
        return path.Replace("{draft}", $"{draft?.RecordId}", StringComparison.Ordinal)
            .Replace("{live}", $"{live?.RecordId}", StringComparison.Ordinal);
    }

    private async Task<HttpClient> ClientAsync(string reader)
    {
        var samara = await portal.UseAsync(db => db.RegionIdAsync("RU-SAM"));
        var khabarovsk = await portal.UseAsync(db => db.RegionIdAsync("RU-KHA"));
        return reader switch
        {
            "own staff" => await portal.SignInAsync(PortalRole.MinistryStaff, samara),
            "national staff" => await portal.SignInAsync(PortalRole.MinistryStaff),
            "other staff" => await portal.SignInAsync(PortalRole.MinistryStaff, khabarovsk),
            "other clinic" => await portal.SignInAsync(
                PortalRole.ClinicAdministrator, null, await portal.Services.PublishAsync(
                    RegistryInputs.Institution($"Больница {Guid.NewGuid():N}", Places.KhabarovskKrai))),
            "reviewer" => await portal.SignInAsync(PortalRole.Reviewer),
            "other reviewer" => await portal.SignInAsync(PortalRole.Reviewer, khabarovsk),
            "auditor" => await portal.SignInAsync(PortalRole.Auditor),
            "administrator" => await portal.SignInAsync(PortalRole.SystemAdministrator),
            _ => portal.NewClient(),
        };
    }
}
