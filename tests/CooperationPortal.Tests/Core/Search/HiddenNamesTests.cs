using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Press.Reading;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>What is hidden from a reader is told neither by a look-up nor by the marks of an article nor by a mended slip.</summary>
public sealed class HiddenNamesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const string Body = "Закрытый Кардиологический Госпиталь";
    private const string Congress = "Закрытый Пульмонологический Конгресс";

    [Theory]
    [InlineData(Body, RecordKind.Institution)]
    [InlineData(Congress, RecordKind.Event)]
    public async Task Find_HiddenFromTheReader_IsForThoseWhoMayKnowOfIt(string name, RecordKind kind)
    {
        var id = await HideAsync(kind);

        var toStranger = await FindAsync(name, kind, await StaffAsync("RU-KHA"));
        var toColleague = await FindAsync(name, kind, await StaffAsync());

        toStranger.ShouldNotContain(m => m.Id == id);
        toColleague.ShouldContain(m => m.Id == id);
    }

    [Theory]
    [InlineData(Body, RecordKind.Institution)]
    [InlineData(Congress, RecordKind.Event)]
    public async Task Read_HiddenFromTheReader_IsMarkedForThoseWhoMayKnowOfIt(string name, RecordKind kind)
    {
        var id = await HideAsync(kind);

        var toStranger = await ReadAsync(name, await StaffAsync("RU-KHA"));
        var toColleague = await ReadAsync(name, await StaffAsync());

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

    private async Task<Actor> StaffAsync(string? iso = null) => (await database.Services.AddStaffAsync(
        PortalRole.MinistryStaff, iso is null ? null : await database.UseAsync(db => db.RegionIdAsync(iso)))).Actor;

    private Task<IReadOnlyList<LookupMatch>> FindAsync(string typed, RecordKind kind, Actor reader) =>
        database.UseAsync<RegistryLookup, IReadOnlyList<LookupMatch>>(
            lookup => lookup.FindAsync(typed, [kind], LanguageTag.Russian, reader, CancellationToken.None));

    private Task<IReadOnlyList<Mark>> ReadAsync(string article, Actor reader) =>
        database.UseAsync<PressReader, IReadOnlyList<Mark>>(
            press => press.ReadAsync(article, "ru", LanguageTag.Russian, reader, CancellationToken.None));
}
