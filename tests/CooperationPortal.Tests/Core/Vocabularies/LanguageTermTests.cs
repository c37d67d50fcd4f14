using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Tests.Core.Drafts;
using CooperationPortal.Tests.Support.Database;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Vocabularies;

/// <summary>The languages as a vocabulary: codes are tags, and those that the portal speaks stay.</summary>
public sealed class LanguageTermTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DraftDesk desk = new(database);

    [Theory]
    [InlineData("KK-latn", "kk-Latn")]
    [InlineData(" pt-br ", "pt-BR")]
    public async Task Add_TagInAnyCase_IsStoredInItsCustomaryOne(string typed, string stored)
    {
        await AddAsync(Input(typed, $"язык {stored}"));
        await AddAsync(Input(typed, $"язык {stored}"));

        (await LoadAsync(stored)).Russian.ShouldBe($"язык {stored}");
        (await HistoryAsync(stored)).ShouldHaveSingleItem().Action.ShouldBe(HistoryAction.TermAdded);
    }

    [Theory]
    [InlineData("", "ErrorsVocabularies.LanguageTag")]
    [InlineData("kk_latn", "ErrorsVocabularies.LanguageTag")]
    [InlineData("казахский", "ErrorsVocabularies.LanguageTag")]
    [InlineData("kk-this-is-far-too-long-to-be-a-language", "ErrorsVocabularies.LanguageTag")]
    [InlineData("kk", "ErrorsVocabularies.CodeTaken")]
    [InlineData("ZH-HANS", "ErrorsVocabularies.CodeTaken")]
    public async Task Add_NoTagOrOneThatIsTaken_IsRefusedBesideTheCode(string typed, string message)
    {
        var refusal = await Should.ThrowAsync<ValidationException>(() => AddAsync(Input(typed, "новый язык")));

        var mistake = refusal.Errors.ShouldHaveSingleItem();
        (mistake.PropertyName, mistake.ErrorMessage).ShouldBe((nameof(TermInput.Code), message));
    }

    [Theory]
    [InlineData(LanguageTag.Russian)]
    [InlineData(LanguageTag.English)]
    [InlineData(LanguageTag.Chinese)]
    [InlineData(LanguageTag.Uzbek)]
    public async Task Retire_LanguageOfThePortal_IsRefused_ButItMayBeWorded(string tag)
    {
        var refusal = await Should.ThrowAsync<ValidationException>(() => SetRetiredAsync(tag, true));

        refusal.Errors.ShouldHaveSingleItem().PropertyName.ShouldBe(nameof(TermInput.IsRetired));
        (await LoadAsync(tag)).IsRetired.ShouldBeFalse();
        var input = await LoadAsync(tag);
        input.Russian += " язык";
        await ChangeAsync(tag, input);
        (await LoadAsync(tag)).Russian.ShouldBe(input.Russian);
    }

    [Theory]
    [InlineData("km")]
    [InlineData(LanguageTag.UzbekCyrillic)]
    public async Task Retire_OtherLanguage_IsRetiredAndTakenBack(string tag)
    {
        await SetRetiredAsync(tag, true);
        (await LoadAsync(tag)).IsRetired.ShouldBeTrue();

        await SetRetiredAsync(tag, false);

        (await LoadAsync(tag)).IsRetired.ShouldBeFalse();
        (await HistoryAsync(tag)).Select(h => h.Action).ShouldBe([HistoryAction.TermRetired, HistoryAction.TermTakenBack]);
    }

    [Fact]
    public async Task Terms_OfLanguages_TellWhatIsInThem()
    {
        var before = await UsesAsync("mn");
        var agreement = DraftDesk.Agreement();
        agreement.AuthenticLanguages.Add("mn");
        await desk.PublishedAsync(agreement);

        (await UsesAsync("mn")).ShouldBe(before + 1);
        (await UsesAsync("ru")).ShouldBeGreaterThan(1000, "names of places");
    }

    /// <summary>A database of an earlier version has no languages; a start with the new files brings them.</summary>
    [Fact]
    public async Task ReferenceDataLoadedAgain_BringsLanguagesAndKeepsWhatAdministratorsDid()
    {
        await AddAsync(Input("ug", "уйгурский"));
        await SetRetiredAsync("vi", true);
        await database.UseAsync(db => db.Database.ExecuteSqlAsync(
            $"""
            update loaded_data set hash = 'of earlier files';
            delete from terms where vocabulary = 'Language' and code in ('fa', 'he');
            """));

        (await database.UseAsync<IEnumerable<IDataSeed>, bool>(
            seeds => seeds.OfType<ReferenceDataLoader>().Single().LoadAsync(DraftDesk.Now))).ShouldBeTrue();

        (await LoadAsync("fa")).Uzbek.ShouldBe("forscha");
        (await LoadAsync("he")).Chinese.ShouldBe("希伯来语");
        (await LoadAsync("ug")).Russian.ShouldBe("уйгурский");
        (await LoadAsync("vi")).IsRetired.ShouldBeTrue();
    }

    private static TermInput Input(string code, string russian) =>
        new() { Code = code, Russian = russian, English = $"{russian} (en)", Chinese = $"{russian} (zh)", Uzbek = $"{russian} (uz)" };

    private async Task AddAsync(TermInput input)
    {
        var administrator = await desk.ActorAsync(PortalRole.SystemAdministrator);
        await WriteAsync(s => s.AddAsync(VocabularyKind.Language, input, administrator, DraftDesk.Now));
    }

    private async Task ChangeAsync(string tag, TermInput input)
    {
        var administrator = await desk.ActorAsync(PortalRole.SystemAdministrator);
        await WriteAsync(s => s.ChangeAsync(VocabularyKind.Language, tag, input, administrator, DraftDesk.Now));
    }

    private async Task SetRetiredAsync(string tag, bool isRetired)
    {
        var input = await LoadAsync(tag);
        input.IsRetired = isRetired;
        await ChangeAsync(tag, input);
    }

    private async Task<TermInput> LoadAsync(string tag) =>
        (await database.UseAsync((TermService s) => s.LoadAsync(VocabularyKind.Language, tag, DraftDesk.Now)))!;

    private Task WriteAsync(Func<TermService, Task> write) => database.UseAsync<TermService, bool>(async service =>
    {
        await write(service);
        return true;
    });

    private Task<List<HistoryEntry>> HistoryAsync(string tag) =>
        desk.HistoryAsync(RowId.Of("term", nameof(VocabularyKind.Language), tag));

    private async Task<int> UsesAsync(string tag) => (await database.UseAsync(
        (VocabularyQueries q) => q.TermsAsync(VocabularyKind.Language, null, "ru", DraftDesk.Now))).Single(t => t.Code == tag).Records;
}
