using System.Text.RegularExpressions;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;
using CooperationPortal.EndToEndTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys.Articles;

/// <summary>What an anonymous reader finds on the pages of both articles, and what must not be said there.</summary>
[Collection(ArticlesByHand.Collection)]
public sealed partial class ArticlePagesTests(ArticlesByHand articles)
{
    [Fact]
    public async Task Pages_SayEveryWordOfTheirRecords()
    {
        await using var reader = await articles.Portal.NewVisitorAsync();
        var missing = new List<string>();
        foreach (var record in articles.Khabarovsk.Records.Concat(articles.Samara.Records))
        {
            (await reader.GoAsync(await AddressAsync(record, "ru"))).Status.ShouldBe(200, record.Name);
            var page = Plain(await reader.Page.Locator("main").TextContentAsync() ?? "");
            missing.AddRange(WordsOf(record.Typed).Distinct().Where(w => !page.Contains(Plain(w))).Select(w => $"{record.Name}: {w}"));
        }

        missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Home_CountsThreeSignedAndOnePromised()
    {
        await using var reader = await articles.Portal.NewVisitorAsync();
        await reader.GoAsync("/ru");

        await Assertions.Expect(reader.Page.Locator("a.figure[href$='signed=true'] b")).ToHaveTextAsync("3");
        await Assertions.Expect(reader.Page.Locator("a.figure[href$='state=Promised&state=Overdue'] b")).ToHaveTextAsync("1");

        await reader.FollowAsync(reader.Page.Locator("a.figure[href$='signed=true']"));
        await Assertions.Expect(reader.Page.Locator("#results")).ToHaveTextAsync("3 соглашения");
    }

    [Theory]
    [InlineData("ru", "год не указан")]
    [InlineData("en", "year not stated")]
    [InlineData("zh", "年份未注明")]
    [InlineData("uz", "yili koʻrsatilmagan")]
    public async Task Visit_InEveryLanguage_NamesNoYear(string language, string yearNotStated)
    {
        await using var reader = await articles.Portal.NewVisitorAsync();
        await reader.GoAsync(await AddressAsync(articles.Samara.Written<VisitInput>("v1"), language));

        await reader.ShouldSayAsync(yearNotStated);
        var words = await reader.Page.EvaluateAsync<string>(
            "() => [...document.querySelectorAll('main section, main header')].map(part => part.innerText).join('\\n')");
        var foot = await reader.Page.Locator(".last-line").InnerTextAsync();
        Year().Matches(Reference().Replace(words.Replace(foot, "", StringComparison.Ordinal), "")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Visit_NamesTheDeputyMinisterAtTheFirstStopOnly_AndNoAgreementAtTheThird()
    {
        await using var reader = await articles.Portal.NewVisitorAsync();
        await reader.GoAsync(await AddressAsync(articles.Samara.Written<VisitInput>("v1"), "ru"));
        var stops = reader.Page.Locator("#programme li.stop");

        await Assertions.Expect(stops).ToHaveCountAsync(3);
        await Assertions.Expect(stops.Nth(0)).ToContainTextAsync("Татьяна Сочинская");
        await Assertions.Expect(stops.Nth(1)).Not.ToContainTextAsync("Сочинская");
        await Assertions.Expect(stops.Nth(2)).Not.ToContainTextAsync("Сочинская");
        await Assertions.Expect(stops.Nth(2).Locator("a[href*='/agreements/']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task PromisedAgreement_IsNeitherSignedNorInForce()
    {
        await using var reader = await articles.Portal.NewVisitorAsync();
        await reader.GoAsync(await AddressAsync(articles.Khabarovsk.Written<AgreementInput>("a1"), "ru"));

        await Assertions.Expect(reader.Page.Locator(".record-head .kind")).ToContainTextAsync("Срок прошёл");
        await Assertions.Expect(reader.Page.Locator(".record-head .kind")).Not.ToContainTextAsync("Подписано");
        await Assertions.Expect(reader.Page.Locator("main")).Not.ToContainTextAsync("Действует");
    }

    [Fact]
    public async Task RegionalAgreement_NamesNeitherMuminovNorHealth()
    {
        await using var reader = await articles.Portal.NewVisitorAsync();
        await reader.GoAsync(await AddressAsync(articles.Samara.Written<AgreementInput>("a2"), "ru"));

        await Assertions.Expect(reader.Page.Locator("main")).Not.ToContainTextAsync("Муминов");
        await Assertions.Expect(reader.Page.Locator("#scope")).ToContainTextAsync(
            "Торгово-экономическая, научно-техническая, социально-культурная, гуманитарная. Здравоохранение среди них не названо");
    }

    /// <summary>Texts as a Russian reader sees them: in Russian where there is such a text or usual note, else as they were written.</summary>
    private static IEnumerable<string> WordsOf(RecordInput input) => InputWalker.Find<object>(input).SelectMany(part => part.Value switch
    {
        LocalizedInput text => [text.Translations.Find(t => t.Lang == LanguageTag.Russian)?.Text ?? text.Text],
        SourceInput source => [source.Title, source.Publisher, source.Author, source.ReportedBy],
        EvidenceInput evidence => [evidence.Quote, UsualNotes.In(evidence.Note, LanguageTag.Russian) ?? evidence.Note],
        NameInput name => [name.Text],
        PersonInput person => [person.BasisNote],
        RecordPick pick when pick.IdOf(RecordKind.Agreement) is null && pick.IdOf(RecordKind.Visit) is null
            && pick.IdOf(RecordKind.Meeting) is null => [pick.Text],
        _ => Array.Empty<string?>(),
    }).OfType<string>().Where(words => words.Length > 0);

    private static string Plain(string words) => Spaces().Replace(words, " ").Trim().ToUpperInvariant();

    private async Task<string> AddressAsync(WrittenRecord record, string language)
    {
        var slug = await articles.Portal.UseAsync(db => db.Institutions.Where(i => i.Id == record.Id).Select(i => i.Slug)
            .Concat(db.Events.Where(e => e.Id == record.Id).Select(e => e.Slug)).SingleOrDefaultAsync());
        var path = record.Address["/manage".Length..];
        return $"/{language}{(slug is null ? path : path.Replace(record.Id.ToString(), slug, StringComparison.Ordinal))}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[A-Z]{2}-\d{4}-\d{4}")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex Year();
}
