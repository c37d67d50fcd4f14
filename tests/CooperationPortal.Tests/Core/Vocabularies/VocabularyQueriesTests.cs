using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Tests.Core.Drafts;
using CooperationPortal.Tests.Support.Database;

namespace CooperationPortal.Tests.Core.Vocabularies;

/// <summary>The vocabularies as administrators look through them.</summary>
public sealed class VocabularyQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Terms_AreFoundByLabelOrCode_WithTheRecordsThatNameThem()
    {
        var agreement = DraftDesk.Agreement();
        for (var i = 0; i < 2; i++)
        {
            agreement.Scope.Add(new ScopeItemInput { Id = Guid.CreateVersion7(), SpecialtyCodes = ["nephrology"] });
        }

        await new DraftDesk(database).PublishedAsync(agreement);

        (await TermsAsync(VocabularyKind.Specialty, "нефролог")).ShouldContain(t => t.Code == "nephrology" && t.Records == 1);
        (await TermsAsync(VocabularyKind.Specialty, "EPHROLOG")).ShouldContain(t => t.Code == "nephrology");
        (await TermsAsync(VocabularyKind.Specialty, null)).ShouldContain(t => t.Code == "oncology" && t.Records == 0);
        (await TermsAsync(VocabularyKind.InstitutionTypeUz, null)).ShouldAllBe(t => t.Records == 0);
    }

    [Fact]
    public async Task All_TellsHowManyTermsEachHas()
    {
        var all = await database.UseAsync((VocabularyQueries q) => q.AllAsync(DraftDesk.Now));

        all.Select(v => v.Vocabulary).ShouldBe(Enum.GetValues<VocabularyKind>());
        all.ShouldAllBe(v => v.Offered > 0);
        all.Single(v => v.Vocabulary == VocabularyKind.Specialty).Retired.ShouldBeGreaterThan(0);
    }

    private Task<IReadOnlyList<TermLine>> TermsAsync(VocabularyKind vocabulary, string? typed) =>
        database.UseAsync((VocabularyQueries q) => q.TermsAsync(vocabulary, typed, "ru", DraftDesk.Now));
}
