using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using Shouldly;

namespace CooperationPortal.Tests.Core.Search;

public sealed class RegistryLookupTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly RecordKind[] Places = [RecordKind.Region];

    [Theory]
    [InlineData("Цзямусы")]
    [InlineData("цзямусы")]
    [InlineData("Цзям")]
    [InlineData("Jiamusi")]
    [InlineData("佳木斯")]
    [InlineData("佳木")]
    [InlineData("佳木斯市")]
    [InlineData("230800")]
    [InlineData("Kiamusze")]
    public async Task Find_AnyFormInAnyScript_FindsTheCityFirst(string typed)
    {
        var matches = await FindAsync(typed);

        matches[0].Id.ShouldBe(RegionIds.OfCity(2036581));
        matches[0].Code.ShouldBe("230800");
        matches[0].Name.Text.ShouldBe("Цзямусы");
        matches[0].Place.ShouldBe("провинция Хэйлунцзян, Китай");
    }

    [Theory]
    [InlineData("Хабаровк", "RU-KHA")]
    [InlineData("habarvsk", "RU-KHA")]
    [InlineData("ru-kha", "RU-KHA")]
    [InlineData("Xabarovsk o'lkasi", "RU-KHA")]
    [InlineData("Ўзбекистон", "UZ")]
    [InlineData("O'zbekiston", "UZ")]
    public async Task Find_SlipCodeOrOtherAlphabet_FindsTheRegion(string typed, string code)
    {
        var matches = await FindAsync(typed);

        matches.ShouldContain(m => m.Code == code);
    }

    [Fact]
    public async Task Find_HomophoneInChinese_IsNotTheSameName()
    {
        var matches = await FindAsync("伊春");

        matches.ShouldNotContain(m => m.IsWhole && m.Name.Text == "Ичунь" && m.Place!.Contains("Цзянси"));
        matches[0].Place!.ShouldContain("Хэйлунцзян");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("!?")]
    [InlineData("нет такого места нигде")]
    public async Task Find_NothingThatFits_IsEmpty(string typed)
    {
        var matches = await FindAsync(typed);

        matches.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Самара", "samara-ru")]
    [InlineData("Хабаровский край", "RU-KHA")]
    [InlineData("佳木斯", "230800")]
    [InlineData("Акмолинская область", "KZ-11")]
    [InlineData("UZ-NG", "UZ-NG")]
    public async Task Resolve_OneWholeName_ChoosesIt(string typed, string expected)
    {
        var (input, answer) = await ResolveAsync(new RecordPick { Text = typed });

        answer.Match.ShouldNotBeNull();
        (answer.Match.Code ?? "samara-ru").ShouldBe(expected);
        input.Senders[0].Party.Chosen.ShouldBe(answer.Match.Value);
    }

    [Fact]
    public async Task Resolve_NameOfCityAndRegion_OffersBoth()
    {
        var (input, answer) = await ResolveAsync(new RecordPick { Text = "Namangan" });

        input.Senders[0].Party.Chosen.ShouldBeNull();
        answer.Match.ShouldBeNull();
        answer.Candidates.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Resolve_WordsChangedUnderAChoice_ChoosesAnew()
    {
        var samara = RecordPick.Of(RecordKind.Region, RegionIds.OfIso("RU-SAM"), "Хабаровский край");

        var (input, _) = await ResolveAsync(samara);

        input.Senders[0].Party.IdOf(RecordKind.Region).ShouldBe(RegionIds.OfIso("RU-KHA"));
    }

    [Fact]
    public async Task Resolve_ChoiceAmongSeveral_IsKept()
    {
        var (input, answer) = await ResolveAsync(
            RecordPick.Of(RecordKind.Region, RegionIds.OfIso("UZ-NG"), "Namangan"));

        input.Senders[0].Party.IdOf(RecordKind.Region).ShouldBe(RegionIds.OfIso("UZ-NG"));
        answer.Match!.Code.ShouldBe("UZ-NG");
    }

    [Fact]
    public async Task Resolve_KeptAsWritten_IsLeftAlone()
    {
        var (input, _) = await ResolveAsync(RecordPick.Written("Хабаровский край", "ru"), asksAnswer: false);

        input.Senders[0].Party.IsAsWritten().ShouldBeTrue();
    }

    [Fact]
    public void PickKinds_EveryPickOfEveryInput_IsKnown()
    {
        var picks = typeof(RecordPick).Assembly.GetTypes()
            .Where(t => t.IsClass).SelectMany(t => t.GetProperties())
            .Where(p => p.PropertyType == typeof(RecordPick));

        picks.ShouldAllBe(p => PickKinds.Of(p.Name, new InstitutionInput()).Count > 0);
    }

    private Task<IReadOnlyList<LookupMatch>> FindAsync(string typed) =>
        database.UseAsync<RegistryLookup, IReadOnlyList<LookupMatch>>(
            lookup => lookup.FindAsync(typed, Places, LanguageTag.Russian, Actor.Portal, CancellationToken.None));

    private async Task<(VisitInput Input, PickAnswer Answer)> ResolveAsync(RecordPick pick, bool asksAnswer = true)
    {
        var input = new VisitInput { Senders = [new PartyInput { Party = pick }] };
        var answers = await database.UseAsync<PickResolver, IReadOnlyDictionary<string, PickAnswer>>(
            resolver => resolver.ResolveAsync(input, LanguageTag.Russian, Actor.Portal, CancellationToken.None));
        return (input, asksAnswer ? answers["Senders[0].Party"] : PickAnswer.Among([]));
    }
}
