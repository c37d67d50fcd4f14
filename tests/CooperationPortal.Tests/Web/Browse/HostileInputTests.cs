using System.Net;
using System.Reflection;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Support.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>Whatever stands in the address of a public page, the portal answers and does not break.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class HostileInputTests(DemoPortalFixture portal)
{
    private static readonly string[] Encoded =
    [
        "!!!", "%C2%AB%C2%BB", "%25", "_", "%5C", "%25_%5C", "%27%3B%20drop%20table%20names%3B%20--", "%00", "a%00b",
        "%ED%A0%80", "%EF%BF%BF", "%E2%80%AE%D9%85%D8%B1%D8%AD%D8%A8%D8%A7", "%0D%0A", "%3Cscript%3E", "%7B0%7D", "-1",
        "99999999999999999999", "0001-01-01", "9999-12-31",
        new string('a', 199) + "%F0%9F%98%80",
        string.Concat(Enumerable.Repeat("%D1%8F", 5_000)),
        string.Join('+', Enumerable.Range(0, 2_000)),
    ];

    private static readonly string[] Cursors =
    [
        $"{new Cursor(DateOnly.MinValue, Guid.Empty)}", $"{new Cursor(DateOnly.MaxValue, Guid.Empty)}", "20190101-", "-", "--",
        $"{new NameCursor("\uFFFD", Guid.Empty)}", $"{new NameCursor("", Guid.Empty)}", $"{Guid.Empty:N}%20", $"{Guid.Empty:N}AA",
        $"2147483647-{Guid.Empty:N}-{Guid.Empty:N}", $"99999999999-{Guid.Empty:N}-{Guid.Empty:N}",
    ];

    public static TheoryData<string, string[]> Pages => new()
    {
        { "/ru", [] },
        { "/ru/search", ["q"] },
        { "/ru/agreements", ParametersOf<CooperationPortal.Web.Pages.Browse.Agreements.IndexModel>() },
        { "/ru/agreements/CP-2026-0001", ParametersOf<CooperationPortal.Web.Pages.Browse.Agreements.DetailsModel>() },
        { "/ru/commitments", ParametersOf<CooperationPortal.Web.Pages.Browse.Commitments.IndexModel>() },
        { "/ru/visits", ParametersOf<CooperationPortal.Web.Pages.Browse.Visits.IndexModel>() },
        { "/ru/meetings", ParametersOf<CooperationPortal.Web.Pages.Browse.Meetings.IndexModel>() },
        { "/ru/activities", ParametersOf<CooperationPortal.Web.Pages.Browse.Activities.IndexModel>() },
        { "/ru/institutions", ParametersOf<CooperationPortal.Web.Pages.Browse.Institutions.IndexModel>() },
        { "/ru/events", ParametersOf<CooperationPortal.Web.Pages.Browse.Events.IndexModel>() },
        { "/ru/regions", ParametersOf<CooperationPortal.Web.Pages.Browse.Regions.IndexModel>() },
        { "/ru/partnerships", ParametersOf<CooperationPortal.Web.Pages.Browse.Partnerships.IndexModel>() },
        { "/ru/map", ParametersOf<CooperationPortal.Web.Pages.Browse.Map.IndexModel>() },
        { "/ru/sources", ParametersOf<CooperationPortal.Web.Pages.Browse.Sources.IndexModel>() },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_AnyValueOfAnyParameter_IsAnswered(string path, string[] parameters)
    {
        var client = portal.NewClient();
        foreach (var value in Encoded)
        {
            await AnswerAsync(client, $"{path}?{string.Join('&', parameters.Select(p => $"{p}={value}"))}");
        }

        foreach (var parameter in parameters)
        {
            await AnswerAsync(client, $"{path}?{parameter}={Encoded[0]}");
            await AnswerAsync(client, $"{path}?{string.Join('&', Enumerable.Range(0, 1_500).Select(n => $"{parameter}=v{n}"))}");
        }
    }

    [Theory]
    [InlineData("/ru/agreements")]
    [InlineData("/ru/commitments")]
    [InlineData("/ru/visits")]
    [InlineData("/ru/meetings")]
    [InlineData("/ru/activities")]
    [InlineData("/ru/institutions")]
    [InlineData("/ru/events")]
    [InlineData("/ru/regions?view=registry")]
    [InlineData("/ru/partnerships")]
    [InlineData("/ru/sources")]
    public async Task Get_AnyCursor_IsAnswered(string list)
    {
        var client = portal.NewClient();
        foreach (var cursor in Cursors)
        {
            await AnswerAsync(client, $"{list}{(list.Contains('?') ? '&' : '?')}after={cursor}");
        }
    }

    [Theory]
    [InlineData("/ru/agreements/{0}")]
    [InlineData("/ru/commitments/{0}")]
    [InlineData("/ru/visits/{0}")]
    [InlineData("/ru/meetings/{0}")]
    [InlineData("/ru/activities/{0}")]
    [InlineData("/ru/institutions/{0}")]
    [InlineData("/ru/events/{0}")]
    [InlineData("/ru/regions/{0}")]
    [InlineData("/ru/countries/{0}")]
    [InlineData("/ru/partnerships/{0}/ru-sam")]
    [InlineData("/ru/partnerships/ru-sam/{0}")]
    public async Task Get_NameOfNothing_IsNoAddress(string path)
    {
        var client = portal.NewClient();
        foreach (var value in Encoded.Where(v => !v.Contains("%00", StringComparison.Ordinal)))
        {
            var status = await AnswerAsync(client, string.Format(path, value));

            status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Get_NullCharacter_IsRefusedOnAPageForPeople()
    {
        var answer = await portal.NewClient().GetAsync("/ru/visits?words=a%00b");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.ReadPageAsync()).QuerySelector("h1").ShouldNotBeNull();
    }

    /// <summary>All that a page takes from the query string, so that a new parameter is tried as well.</summary>
    private static string[] ParametersOf<TPage>()
        where TPage : PageModel
    {
        var bound = typeof(TPage).GetProperties().Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: true });
        var names = bound.SelectMany(p => p.PropertyType.Namespace!.StartsWith("CooperationPortal", StringComparison.Ordinal)
            ? p.PropertyType.GetProperties().Where(f => f.CanWrite).Select(f => f.Name)
            : [p.GetCustomAttribute<BindPropertyAttribute>()!.Name ?? p.Name]);
        var arguments = typeof(TPage).GetMethod("OnGetAsync")!.GetParameters()
            .Where(p => p.ParameterType == typeof(string) && p.Name is not ("reference" or "slug")).Select(p => p.Name!);
        return [.. names.Concat(arguments)];
    }

    private static async Task<HttpStatusCode> AnswerAsync(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        ((int)answer.StatusCode).ShouldBeLessThan(500, address.Length > 300 ? address[..300] : address);
        return answer.StatusCode;
    }
}
