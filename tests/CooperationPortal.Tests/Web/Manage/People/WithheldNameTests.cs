using System.Net;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Web.Manage.People;

/// <summary>The name of a private person is nowhere in public without consent; who works with the records reads it.</summary>
public sealed class WithheldNameTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] Formats = ["json", "csv", "xlsx", "atom"];

    [Fact]
    public async Task Get_PersonWithoutConsent_IsNamedOnNoPage_AndIsAgainWithConsent()
    {
        var person = await NamedPerson.PublishAsync(portal, "Феофания", "Незабудкина");
        var reader = portal.NewClient();
        (await NamingAsync(reader, person)).Count.ShouldBe(11);

        await SayAsync(person, PersonNaming.NoConsent);
        (await NamingAsync(reader, person)).ShouldBeEmpty();
        (await reader.GetAsync($"/ru/people/{person.Slug}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await ShouldShowThePostAsync(reader, person);

        await SayAsync(person, PersonNaming.ConsentGiven);
        (await NamingAsync(reader, person)).Count.ShouldBe(11);

        await SayAsync(person, PersonNaming.NoConsent);
        (await NamingAsync(reader, person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_NameWithoutConsent_AnswersAsForWordsOfNobody()
    {
        var person = await NamedPerson.PublishAsync(portal, "Аграфена", "Колокольцева");
        var reader = portal.NewClient();
        (await SearchAsync(reader, "колокольцев")).ShouldContain("Аграфена");

        await SayAsync(person, PersonNaming.NoConsent);

        (await SearchAsync(reader, "колокольцев")).ShouldBe(await SearchAsync(reader, "щщукльцыфв"));
        (await SearchAsync(reader, "Колокольцева")).ShouldBe(await SearchAsync(reader, "Щщукльцыфва"));
        (await reader.GetStringAsync("/ru/search/suggest?q=колоколь")).ShouldBe(await reader.GetStringAsync("/ru/search/suggest?q=щщукльцы"));
        foreach (var list in new[] { "visits", "meetings", "agreements" })
        {
            (await reader.GetPageAsync($"/ru/{list}?person={person.Slug}")).QuerySelectorAll(".result").ShouldBeEmpty(list);
            (await reader.GetPageAsync($"/ru/{list}?words=Колокольцева")).QuerySelectorAll(".result").ShouldBeEmpty(list);
        }
    }

    [Fact]
    public async Task Get_AsStaff_NameWithoutConsent_IsForThoseWhoseRecordsNameThePerson()
    {
        var person = await NamedPerson.PublishAsync(portal, "Пелагея", "Лукошкина");
        await SayAsync(person, PersonNaming.NoConsent);
        var inside = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
        var outside = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));

        string[] pages = ["/manage/people?words=лукошкин", $"/manage/lookup?kinds=person&q={Uri.EscapeDataString("Лукошкина")}"];
        foreach (var page in pages)
        {
            (await inside.GetStringAsync(page)).ShouldContain("Пелагея", customMessage: page);
            (await outside.GetStringAsync(page)).ShouldNotContain("Пелагея", customMessage: page);
        }

        var own = await inside.GetPageAsync($"/manage/people/{person.Id}");
        own.QuerySelector("h1")!.TextContent.ShouldContain("Пелагея Лукошкина");
        own.QuerySelectorAll("#records ~ ul li").Length.ShouldBe(3);
        (await outside.GetAsync($"/manage/people/{person.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var form = await inside.GetStringAsync($"/manage/visits/{person.Pages[0].Split('/')[^1]}");
        form.ShouldContain("Пелагея Лукошкина");
        (await inside.GetStringAsync(person.Pages[0])).ShouldNotContain("Лукошкин");
    }

    /// <summary>Which of the public answers that tell of the person's records, or of the name, have the name in them.</summary>
    private static async Task<List<string>> NamingAsync(HttpClient reader, NamedPerson person)
    {
        var word = Uri.EscapeDataString(person.LastName);
        List<string> addresses =
        [
            .. person.Pages, person.Pages[0] + "/report", person.Pages[0] + "/programme", "/ru/search?q=" + word, "/ru/search/suggest?q=" + word,
            "/ru/partnerships/ru-sam/uz-ng", $"/ru/people/{person.Slug}", $"/ru/visits?person={person.Slug}", $"/ru/meetings?person={person.Slug}",
            .. new[] { "visits", "meetings", "agreements" }.SelectMany(list => Formats.Select(format => $"/ru/{list}.{format}")),
            "/sitemap.xml", "/ru/sources", "/ru/map", "/ru/statistics", "/ru", "/ru/calendar?month=2019-05",
        ];
        var naming = new List<string>();
        foreach (var address in addresses)
        {
            var answer = await reader.GetAsync(address);
            ((int)answer.StatusCode).ShouldBeLessThan(500, address);
            var text = await answer.Content.ReadAsStringAsync();
            if (text.Contains(person.FirstName, StringComparison.OrdinalIgnoreCase))
            {
                naming.Add(address);
            }
        }

        return naming;
    }

    private static async Task ShouldShowThePostAsync(HttpClient reader, NamedPerson person)
    {
        var visit = await reader.GetPageAsync(person.Pages[0]);
        visit.QuerySelector("main")!.TextContent.ShouldContain(NamedPerson.Post);
        visit.QuerySelector("main")!.TextContent.ShouldContain("имя не опубликовано");
        visit.QuerySelector("main")!.TextContent.ShouldContain("1 человек");
        visit.DocumentElement.OuterHtml.ShouldNotContain(person.LastName);
        visit.DocumentElement.OuterHtml.ShouldNotContain("мать ребёнка");
        (await reader.GetPageAsync(person.Pages[1])).QuerySelector("main")!.TextContent.ShouldContain("имя говорившего не опубликовано");
        (await reader.GetPageAsync(person.Pages[2])).QuerySelector("main")!.TextContent.ShouldContain(NamedPerson.Post);
    }

    private static async Task<string> SearchAsync(HttpClient reader, string typed)
    {
        var page = await reader.GetPageAsync($"/ru/search?q={Uri.EscapeDataString(typed)}");
        return page.QuerySelector("main")!.TextContent.Replace(typed, "…", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>As staff of the person's region do it on the page.</summary>
    private async Task SayAsync(NamedPerson person, PersonNaming naming)
    {
        var staff = await portal.SignInAsync(PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
        var page = await staff.GetPageAsync($"/manage/people/{person.Id}");
        var answer = await staff.SubmitAsync(page.NamingForm(), new Dictionary<string, string?>
        {
            ["Input.Naming"] = $"{naming}", ["Input.ConsentOn"] = "2019-04-01", ["Input.Consent"] = "письмо № 7",
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
