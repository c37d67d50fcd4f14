using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Tests.Core.Drafts;
using CooperationPortal.Tests.Support.Database;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Vocabularies;

/// <summary>Check F92: administrators keep the vocabularies; a term is retired, never deleted.</summary>
public sealed class TermServiceTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DraftDesk desk = new(database);

    [Fact]
    public async Task Add_SentTwice_IsOneTermThatFormsOfferAndTheHistoryTells()
    {
        var input = Input("sleep_medicine", "Сомнология");

        await AddAsync(input);
        await AddAsync(input);

        (await ResolvedAsync("Сомнология")).ShouldBe(["sleep_medicine"]);
        var entry = (await HistoryAsync("sleep_medicine")).ShouldHaveSingleItem();
        (entry.Action, entry.RecordKind, entry.Title).ShouldBe((HistoryAction.TermAdded, RecordKind.Term, "Сомнология (en)"));
        entry.Changes.ShouldContain(new FieldChange(LanguageTag.Russian, null, "Сомнология"));
    }

    [Theory]
    [InlineData("", "Новое слово", nameof(TermInput.Code))]
    [InlineData("Sleep Medicine", "Новое слово", nameof(TermInput.Code))]
    [InlineData("cardiology", "Новое слово", nameof(TermInput.Code))]
    [InlineData("new_term", " ", nameof(TermInput.Russian))]
    [InlineData("new_term", "кардиология", nameof(TermInput.Russian))]
    [InlineData("new_term", null, nameof(TermInput.Russian))]
    public async Task Add_Mistake_IsRefusedBesideItsField(string code, string? russian, string property)
    {
        var input = Input(code, "Новое слово");
        input.Russian = russian ?? new string('ы', Term.LabelLength + 1);

        var refusal = await Should.ThrowAsync<ValidationException>(() => AddAsync(input));

        refusal.Errors.ShouldHaveSingleItem().PropertyName.ShouldBe(property);
        (await database.UseAsync(db => db.Terms.AnyAsync(t => t.Code == "new_term"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Change_Label_IsRememberedWithOldAndNew_AndAStalePageIsAConflict()
    {
        await AddAsync(Input("podology", "Подология"));
        var stale = await LoadAsync("podology");
        var renamed = await LoadAsync("podology");
        (renamed.Russian, stale.Russian) = ("Уход за стопой", "Лечение  стоп");

        await ChangeAsync("podology", renamed);
        await ChangeAsync("podology", renamed);

        (await HistoryAsync("podology"))[^1].Changes.ShouldBe([new FieldChange(LanguageTag.Russian, "Подология", "Уход за стопой")]);
        (await HistoryAsync("podology")).Select(h => h.Action).ShouldBe([HistoryAction.TermAdded, HistoryAction.TermRelabelled]);
        await Should.ThrowAsync<ConflictException>(() => ChangeAsync("podology", stale));
        (await LoadAsync("podology")).Russian.ShouldBe("Уход за стопой");
    }

    [Fact]
    public async Task Retire_Term_IsNotTakenFromNewWordsAndStaysWhereItIs()
    {
        await AddAsync(Input("balneology", "Бальнеология"));
        await SetRetiredAsync("balneology", true);

        (await ResolvedAsync("Бальнеология")).ShouldBe(["Бальнеология"]);
        (await ResolvedAsync("balneology")).ShouldBe(["balneology"]);
        (await CheckedAsync("balneology")).ShouldBe(0);

        await SetRetiredAsync("balneology", false);

        (await ResolvedAsync("Бальнеология")).ShouldBe(["balneology"]);
        (await HistoryAsync("balneology")).Select(h => h.Action)
            .ShouldBe([HistoryAction.TermAdded, HistoryAction.TermRetired, HistoryAction.TermTakenBack]);
    }

    [Fact]
    public async Task TakeBack_TermWhoseLabelAnotherHas_IsRefused()
    {
        await AddAsync(Input("old_term", "Курортология"));
        await SetRetiredAsync("old_term", true);
        await AddAsync(Input("young_term", "Курортология"));

        (await ResolvedAsync("Курортология")).ShouldBe(["young_term"]);
        await Should.ThrowAsync<ValidationException>(() => SetRetiredAsync("old_term", false));
    }

    [Fact]
    public async Task Retire_TermWithoutAllLabels_NeedsNone_ButToBeOfferedItDoes()
    {
        await database.UseAsync(db => db.Terms.Where(t => t.Code == "abortion").ExecuteUpdateAsync(
            t => t.SetProperty(x => x.Label, LocalizedText.Of(LanguageTag.English, "Abortion"))));

        var input = await LoadAsync("abortion");
        input.Russian = "Прерывание беременности";
        await ChangeAsync("abortion", input);

        (await LoadAsync("abortion")).Russian.ShouldBe("Прерывание беременности");
        await Should.ThrowAsync<ValidationException>(() => SetRetiredAsync("abortion", false));
    }

    [Fact]
    public async Task Write_ByOthersOrOfNoTerm_IsRefused()
    {
        var input = await LoadAsync("oncology");
        input.Russian = "Наука об опухолях";
        var administrator = await AdministratorAsync();
        foreach (var role in new[] { PortalRole.Auditor, PortalRole.Reviewer, PortalRole.MinistryStaff })
        {
            var actor = await desk.ActorAsync(role);
            await Should.ThrowAsync<NotAllowedException>(() => WriteAsync(s => s.AddAsync(VocabularyKind.Specialty, Input("mine", "Моё"), actor, DraftDesk.Now)));
            await Should.ThrowAsync<NotAllowedException>(() => WriteAsync(s => s.ChangeAsync(VocabularyKind.Specialty, "oncology", input, actor, DraftDesk.Now)));
        }

        await Should.ThrowAsync<NotFoundException>(
            () => WriteAsync(s => s.ChangeAsync(VocabularyKind.Condition, "oncology", input, administrator, DraftDesk.Now)));
        (await LoadAsync("oncology")).Russian.ShouldBe("Онкология");
    }

    [Fact]
    public async Task ReferenceDataLoadedAgain_KeepsWhatAdministratorsWordedAndRetired_AndMendsTheRest()
    {
        var renamed = await LoadAsync("nephrology");
        renamed.Russian = "Болезни почек";
        await ChangeAsync("nephrology", renamed);
        await SetRetiredAsync("acupuncture", true);
        await database.UseAsync(db => db.Database.ExecuteSqlAsync(
            $"""
            update loaded_data set hash = 'of earlier files';
            update terms set label = jsonb_set(label, array['texts','ru'], '"Устаревшее"') where code = 'urology';
            """));

        var loaded = await database.UseAsync<IEnumerable<IDataSeed>, bool>(
            seeds => seeds.OfType<ReferenceDataLoader>().Single().LoadAsync(DraftDesk.Now));

        loaded.ShouldBeTrue();
        (await LoadAsync("nephrology")).Russian.ShouldBe("Болезни почек");
        (await LoadAsync("acupuncture")).IsRetired.ShouldBeTrue();
        (await LoadAsync("urology")).Russian.ShouldBe("Урология");
    }

    private static TermInput Input(string code, string russian) =>
        new() { Code = code, Russian = russian, English = $"{russian} (en)", Chinese = $"{russian} (zh)", Uzbek = $"{russian} (uz)" };

    private Task<Actor> AdministratorAsync() => desk.ActorAsync(PortalRole.SystemAdministrator);

    private async Task AddAsync(TermInput input)
    {
        var administrator = await AdministratorAsync();
        await WriteAsync(s => s.AddAsync(VocabularyKind.Specialty, input, administrator, DraftDesk.Now));
    }

    private async Task ChangeAsync(string code, TermInput input)
    {
        var administrator = await AdministratorAsync();
        await WriteAsync(s => s.ChangeAsync(VocabularyKind.Specialty, code, input, administrator, DraftDesk.Now));
    }

    private async Task SetRetiredAsync(string code, bool isRetired)
    {
        var input = await LoadAsync(code);
        input.IsRetired = isRetired;
        await ChangeAsync(code, input);
    }

    private async Task<TermInput> LoadAsync(string code) =>
        (await database.UseAsync((TermService s) => s.LoadAsync(VocabularyKind.Specialty, code, DraftDesk.Now)))!;

    private Task WriteAsync(Func<TermService, Task> write) => database.UseAsync<TermService, bool>(async service =>
    {
        await write(service);
        return true;
    });

    private Task<List<HistoryEntry>> HistoryAsync(string code) =>
        desk.HistoryAsync(RowId.Of("term", nameof(VocabularyKind.Specialty), code));

    private async Task<List<string>> ResolvedAsync(string typed)
    {
        var input = new MeetingInput { SpecialtyCodes = [typed] };
        await database.UseAsync<TermResolver, bool>(async terms =>
        {
            await terms.ResolveAsync(input, DraftDesk.Now);
            return true;
        });
        return input.SpecialtyCodes;
    }

    private async Task<int> CheckedAsync(string code) => (await database.UseAsync(
        (TermResolver terms) => terms.CheckAsync(new MeetingInput { SpecialtyCodes = [code] }, DraftDesk.Now))).Count;
}
