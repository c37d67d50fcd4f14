using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>What is hidden from somebody is not told to him when he posts its id, and stays chosen where he works with it.</summary>
public sealed class HiddenChoicesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly HiddenRecords records = new(database);

    [Theory]
    [InlineData("Матрёна Аметистова", RecordKind.Person)]
    [InlineData("Закрытый Аметистовый Санаторий", RecordKind.Institution)]
    [InlineData("Закрытый Аметистовый Симпозиум", RecordKind.Event)]
    public async Task Resolve_PostedChoiceHiddenFromTheActor_IsNoChoice(string name, RecordKind kind)
    {
        var id = await records.OfAsync(name, kind);
        var stranger = await records.StaffAsync("RU-KHA");
        (await ResolveAsync(kind, id, stranger)).Match.ShouldNotBeNull();

        await records.WithholdAsync(id, kind);

        var answer = await ResolveAsync(kind, id, stranger);
        answer.Match.ShouldBeNull();
        answer.Candidates.ShouldNotContain(c => c.Id == id);
        (await ResolveAsync(kind, id, await records.StaffAsync(kind is RecordKind.Event ? null : "RU-SAM"))).Match!.Id.ShouldBe(id);
    }

    [Fact]
    public async Task Named_DraftOfSomebodyElse_IsToldToThoseWhoMayReadIt()
    {
        var author = await records.StaffAsync("RU-SAM");
        var head = await database.UseAsync<DraftService<InstitutionInput>, DraftHead>(d => d.SaveAsync(
            RegistryInputs.Institution("Черновик лазоревой клиники", Places.Samara), DraftStamp.ForNew(), null, author, CancellationToken.None));
        var trip = VisitInputs.Visit(RecordPick.Of(RecordKind.Institution, head.RecordId, "Черновик"), Places.Namangan);

        (await NamedAsync(trip, author)).ShouldHaveSingleItem().Title.ShouldContain("лазоревой");
        (await NamedAsync(trip, await records.StaffAsync("RU-KHA"))).ShouldBeEmpty();
        (await PickedAsync(trip, author)).ShouldContain(head.RecordId);
        (await PickedAsync(trip, await records.StaffAsync("RU-KHA"))).ShouldNotContain(head.RecordId);
    }

    [Theory]
    [InlineData(RecordKind.Institution)]
    [InlineData(RecordKind.Event)]
    public async Task Resolve_ChoiceThatARecordOfOnesScopeHas_StaysWhenItIsHidden(RecordKind kind)
    {
        var id = await records.OfAsync($"Бирюзовый съезд {kind}", kind);
        var trip = VisitInputs.Visit(Places.KhabarovskKrai, Places.Namangan);
        trip.Event = kind is RecordKind.Event ? RecordPick.Of(kind, id, "съезд") : new();
        trip.HostParties = kind is RecordKind.Event ? trip.HostParties : [VisitInputs.Party(RecordPick.Of(kind, id, "съезд"))];
        await database.Services.PublishAsync(trip);

        await records.WithholdAsync(id, kind);

        (await ResolveAsync(kind, id, await records.StaffAsync("RU-KHA"), "съезд")).Match!.Id.ShouldBe(id);
        (await ResolveAsync(kind, id, await records.StaffAsync("RU-SAK"), "съезд")).Match.ShouldBeNull();
    }

    [Fact]
    public async Task Resolve_ChoiceThatAReadableDraftHas_StaysWhenTheNameIsWithheld()
    {
        var (id, _) = await records.NameAsync("Соломея Гранатова");
        var stranger = await records.StaffAsync("RU-KHA");
        var trip = VisitInputs.Visit(Places.KhabarovskKrai, Places.Namangan);
        trip.Members = [VisitInputs.Member("")];
        trip.Members[0].Person = RecordPick.Of(RecordKind.Person, id, "Соломея Гранатова");
        await database.UseAsync<DraftService<VisitInput>, DraftHead>(
            d => d.SaveAsync(trip, DraftStamp.ForNew(), null, stranger, CancellationToken.None));

        await records.WithholdAsync(id, RecordKind.Person);

        (await ResolveAsync(RecordKind.Person, id, stranger)).Match!.Id.ShouldBe(id);
        (await ResolveAsync(RecordKind.Person, id, await records.StaffAsync("RU-SAK"))).Match.ShouldBeNull();
    }

    /// <summary>As a form that was posted with the id, and with a letter that most names have.</summary>
    private async Task<PickAnswer> ResolveAsync(RecordKind kind, Guid id, Actor actor, string typed = "а")
    {
        var pick = RecordPick.Of(kind, id, typed);
        var trip = new VisitInput();
        (trip.Event, trip.Senders, trip.Members) = kind switch
        {
            RecordKind.Person => (new(), [], [new() { Person = pick }]),
            RecordKind.Event => (pick, [], []),
            _ => (new RecordPick(), new List<PartyInput> { new() { Party = pick } }, new List<MemberInput>()),
        };
        return (await database.UseAsync<PickResolver, IReadOnlyDictionary<string, PickAnswer>>(
            resolver => resolver.ResolveAsync(trip, LanguageTag.Russian, actor, CancellationToken.None))).Values.Single();
    }

    private Task<IReadOnlyList<NamedDraft>> NamedAsync(VisitInput trip, Actor actor) =>
        database.UseAsync<NamedDraftQueries, IReadOnlyList<NamedDraft>>(q => q.KnownToAsync(trip, actor, CancellationToken.None));

    /// <summary>The records that the picks of the form were answered with.</summary>
    private async Task<IEnumerable<Guid>> PickedAsync(VisitInput trip, Actor actor) =>
        (await database.UseAsync<DraftPicks, IReadOnlyDictionary<string, PickAnswer>>(
            p => p.ResolveAsync(trip, LanguageTag.Russian, actor, CancellationToken.None)))
        .Values.Select(answer => answer.Match?.Id).OfType<Guid>();
}
