using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Press.Reading;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>What is hidden from a reader is told neither by a look-up nor by the marks of an article nor by a mended slip.</summary>
public sealed class HiddenNamesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly HiddenRecords records = new(database);

    private const string Body = "Закрытый Кардиологический Госпиталь";
    private const string Congress = "Закрытый Пульмонологический Конгресс";

    [Theory]
    [InlineData(Body, RecordKind.Institution)]
    [InlineData(Congress, RecordKind.Event)]
    public async Task Find_HiddenFromTheReader_IsForThoseWhoMayKnowOfIt(string name, RecordKind kind)
    {
        var id = await HideAsync(kind);

        var toStranger = await FindAsync(name, kind, await records.StaffAsync("RU-KHA"));
        var toColleague = await FindAsync(name, kind, await records.StaffAsync());

        toStranger.ShouldNotContain(m => m.Id == id);
        toColleague.ShouldContain(m => m.Id == id);
    }

    [Theory]
    [InlineData(Body, RecordKind.Institution)]
    [InlineData(Congress, RecordKind.Event)]
    public async Task Read_HiddenFromTheReader_IsMarkedForThoseWhoMayKnowOfIt(string name, RecordKind kind)
    {
        var id = await HideAsync(kind);

        var toStranger = await ReadAsync(name, await records.StaffAsync("RU-KHA"));
        var toColleague = await ReadAsync(name, await records.StaffAsync());

        toStranger.SelectMany(m => m.Records).ShouldNotContain(r => r.Id == id);
        toColleague.SelectMany(m => m.Records).ShouldContain(r => r.Id == id);
    }

    [Fact]
    public async Task Search_SlipInAHiddenName_TellsThePublicNothing()
    {
        await HideAsync(RecordKind.Institution);

        var found = await database.UseAsync<SearchQueries, SearchResults>(
            search => search.FindAsync("Закрытый Кардиолагический Госпиталь", "ru", CancellationToken.None));

        (found.Corrected ?? "").ShouldBe("");
        found.Suggestions.ShouldNotContain(s => s.Text == Body);
    }

    [Fact]
    public async Task Search_SlipInTheNameOfSomebodyInNoPublicRecord_TellsThePublicNothing()
    {
        var (id, visit) = await records.NameAsync("Зиновия Полуэктова");
        (await SearchAsync("Зиновия Палуэктова")).ShouldContain("Зиновия Полуэктова");

        await database.Services.WithdrawAsync<Visit>(visit);

        (await SearchAsync("Зиновия Палуэктова")).ShouldNotContain("Зиновия Полуэктова");
        (await FindAsync("Зиновия Полуэктова", RecordKind.Person, await records.StaffAsync())).ShouldContain(m => m.Id == id);
    }

    [Theory]
    [InlineData("Иннокентий Вельзевулов", "Вельзевулову")]
    [InlineData("Иннокентий Мерзоянов", "Мерзаянов")]
    [InlineData("Иннокентий Бальтазаров", ",fkmnfpfhjd")]
    public async Task Search_OneWordOfTheNameOfSomebodyInNoPublicRecord_TellsThePublicNothing(string name, string typed)
    {
        var (_, visit) = await records.NameAsync(name);
        var before = await FindAsync(typed);

        await database.Services.WithdrawAsync<Visit>(visit);
        var after = await FindAsync(typed);

        before.People.ShouldContain(p => p.Match.Name.Text == name);
        (after.Total.Count, after.Corrected, after.Suggestions.Count).ShouldBe((0, null, 0));

        Task<SearchResults> FindAsync(string words) => database.UseAsync<SearchQueries, SearchResults>(
            search => search.FindAsync(words, "ru", CancellationToken.None));
    }

    [Theory]
    [InlineData("Авдотья Хризолитова", "Авдотья Хризалитова", RecordKind.Person)]
    [InlineData("Закрытая Хризолитовая Лечебница", "Закрытая Хризалитовая Лечебница", RecordKind.Institution)]
    public async Task Find_NameHiddenFromTheReader_FindsWhatIsAlikeAsIfItWereNotThere(string hidden, string alike, RecordKind kind)
    {
        var stranger = await records.StaffAsync("RU-KHA");
        var other = await records.OfAsync(alike, kind);
        var id = await records.OfAsync(hidden, kind);
        (await FindAsync(hidden, kind, stranger)).Select(m => m.Id).ShouldBe([id]);

        await records.WithholdAsync(id, kind);

        (await FindAsync(hidden, kind, stranger)).Select(m => m.Id).ShouldBe([other]);
        (await FindAsync(hidden, kind, await records.StaffAsync("RU-SAM"))).Select(m => m.Id).ShouldBe([id]);
    }

    [Theory]
    [InlineData(PortalRole.Auditor)]
    [InlineData(PortalRole.SystemAdministrator)]
    public async Task Find_WithheldNameByOversightAlone_IsNotAmongWhatIsTyped(PortalRole role)
    {
        var (id, _) = await records.NameAsync($"Капитолина {role}ова");
        await records.WithholdAsync(id, RecordKind.Person);

        (await FindAsync($"Капитолина {role}ова", RecordKind.Person, (await database.Services.AddStaffAsync(role)).Actor)).ShouldBeEmpty();
    }

    /// <summary>All that the public search says.</summary>
    private async Task<string> SearchAsync(string typed)
    {
        var found = await database.UseAsync<SearchQueries, SearchResults>(s => s.FindAsync(typed, "ru", CancellationToken.None));
        return string.Join('|', [found.Corrected ?? "", .. found.Suggestions.Select(s => s.Text), .. found.People.Select(p => p.Match.Name.Text)]);
    }

    private async Task<Guid> HideAsync(RecordKind kind)
    {
        if (kind is RecordKind.Event)
        {
            var congress = await database.Services.PublishAsync(RegistryInputs.Event(Congress));
            await database.Services.WithdrawAsync<Event>(congress);
            return congress;
        }

        var body = await database.Services.PublishAsync(RegistryInputs.Institution(Body, Places.Samara));
        await database.Services.WithdrawAsync<Institution>(body);
        return body;
    }

    private Task<IReadOnlyList<LookupMatch>> FindAsync(string typed, RecordKind kind, Actor reader) =>
        database.UseAsync<RegistryLookup, IReadOnlyList<LookupMatch>>(
            lookup => lookup.FindAsync(typed, [kind], LanguageTag.Russian, reader, CancellationToken.None));

    private Task<IReadOnlyList<Mark>> ReadAsync(string article, Actor reader) =>
        database.UseAsync<PressReader, IReadOnlyList<Mark>>(
            press => press.ReadAsync(article, "ru", LanguageTag.Russian, reader, CancellationToken.None));
}
