using CooperationPortal.Core.Visits;
using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Tests.Support.Database;

namespace CooperationPortal.Tests.Core.Vocabularies;

public sealed class TermResolverTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData("Кардиология")]
    [InlineData("  кардиология ")]
    [InlineData("Cardiology")]
    [InlineData("kardiologiya")]
    [InlineData("cardiology")]
    public async Task Resolve_WordInAnyLanguage_IsItsCode(string typed) =>
        (await ResolvedAsync(typed)).ShouldBe(["cardiology"]);

    [Fact]
    public async Task Resolve_SeveralInOneBox_AreCodesOnceEach() =>
        (await ResolvedAsync("cardiology", "Онкология; Cardiology;", " ", null!)).ShouldBe(["cardiology", "oncology"]);

    [Fact]
    public async Task Resolve_EveryWordOfTheVocabulary_IsFoundByItsLabelInEachLanguage()
    {
        foreach (var term in await database.UseAsync((TermQueries q) => q.AllAsync(VocabularyKind.Specialty, CancellationToken.None)))
        {
            foreach (var (lang, label) in term.Label.Texts)
            {
                (await ResolvedAsync(label)).ShouldHaveSingleItem($"{term.Code} in {lang}");
            }
        }
    }

    [Fact]
    public async Task Check_WordsOfNoVocabulary_AreKeptAndNamedByTheirField()
    {
        var input = new VisitInput { Stops = [new StopInput { Shown = [new ShownInput { SpecialtyCodes = ["Кардиология; хиромантия"] }] }] };

        var failures = await database.UseAsync(async (TermResolver terms) =>
        {
            await terms.ResolveAsync(input, CancellationToken.None);
            return await terms.CheckAsync(input, CancellationToken.None);
        });

        input.Stops[0].Shown[0].SpecialtyCodes.ShouldBe(["cardiology", "хиромантия"]);
        failures.ShouldHaveSingleItem().PropertyName.ShouldBe("Stops[0].Shown[0].SpecialtyCodes");
    }

    private async Task<List<string>> ResolvedAsync(params string[] typed)
    {
        var input = new MeetingInput { SpecialtyCodes = [.. typed] };
        await database.UseAsync(async (TermResolver terms) =>
        {
            await terms.ResolveAsync(input, CancellationToken.None);
            return true;
        });
        return input.SpecialtyCodes;
    }
}
