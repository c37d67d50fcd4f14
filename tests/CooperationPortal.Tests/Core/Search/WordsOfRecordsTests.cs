using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Core.Figures;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>The words by which the public finds records follow every write: docs/decisions/0048.</summary>
public sealed class WordsOfRecordsTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Publish_NewWord_IsFoundAtOnce()
    {
        await database.Services.PublishAsync(Titled("Соглашение о бальнеотерапии"));

        (await CountAsync("бальнеотерапия")).ShouldBe(1);
        await database.ShouldBeAsCountedAnewAsync();
    }

    [Fact]
    public async Task Publish_AgainWithAnotherWord_IsFoundByThatAlone()
    {
        var id = await database.Services.PublishAsync(Titled("Соглашение о гомеопатии"));

        await database.Services.PublishAsync(Titled("Соглашение о талассотерапии"), id);

        (await CountAsync("гомеопатия")).ShouldBe(0);
        (await CountAsync("талассотерапия")).ShouldBe(1);
        await database.ShouldBeAsCountedAnewAsync();
        (await KnownAsync("gomeopati")).ShouldBe(0);
        (await KnownAsync("talasoterapi")).ShouldBe(1);
    }

    [Fact]
    public async Task Publish_AgainOnAnotherDay_StandsThereInTheList()
    {
        var first = await database.Services.PublishAsync(Titled("Курортология раз", "2018-01-01"));
        var second = await database.Services.PublishAsync(Titled("Курортология два", "2019-01-01"));
        (await IdsAsync("курортология")).ShouldBe([second, first]);

        await database.Services.PublishAsync(Titled("Курортология раз", "2020-01-01"), first);

        (await IdsAsync("курортология")).ShouldBe([first, second]);
    }

    [Fact]
    public async Task Withdrawal_OfAHolder_HidesItsWordsAndThoseOfWhatItHolds()
    {
        var agreement = await database.Services.PublishAsync(FoundingAgreements.Promised());
        await database.Services.PublishAsync(ActivityInputs.Under(agreement, "2019"));
        var before = (await PromisesAsync(), await ActivitiesAsync());

        await database.Services.WithdrawAsync<Agreement>(agreement);

        (await PromisesAsync(), await ActivitiesAsync()).ShouldBe((before.Item1 - 1, before.Item2 - 1));
        await database.ShouldBeAsCountedAnewAsync();

        Task<int> PromisesAsync() => LengthAsync((CommitmentQueries q) => q.LengthAsync(
            new CommitmentFilter { Words = "мастер-классы" }, null, CancellationToken.None));
        Task<int> ActivitiesAsync() => LengthAsync((ActivityQueries q) => q.LengthAsync(
            new ActivityFilter { Words = "Самара" }, null, CancellationToken.None));
    }

    [Fact]
    public async Task Withdrawn_Record_IsStillFoundByStaff()
    {
        var id = await database.Services.PublishAsync(Titled("Соглашение об апитерапии"));

        await database.Services.WithdrawAsync<Agreement>(id);

        (await CountAsync("апитерапия")).ShouldBe(0);
        (await LengthAsync((AgreementQueries q) => q.LengthAsync(
            new AgreementFilter { Words = "апитерапия" }, Actor.Portal, CancellationToken.None))).ShouldBe(1);
    }

    [Fact]
    public async Task Deletion_AndBack_HidesTheWordsAndShowsThem()
    {
        var id = await database.Services.PublishAsync(Titled("Соглашение о спелеотерапии"));

        await ChangeAsync(id, a => a.Delete(DateTimeOffset.UnixEpoch));
        (await CountAsync("спелеотерапия")).ShouldBe(0);
        await database.ShouldBeAsCountedAnewAsync();

        await ChangeAsync(id, a => a.Publish(DateTimeOffset.UnixEpoch));
        (await CountAsync("спелеотерапия")).ShouldBe(1);
        await database.ShouldBeAsCountedAnewAsync();
    }

    [Fact]
    public async Task Preview_RolledBack_LeavesNoWords()
    {
        var before = await database.WordsAsync();

        await database.UseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Agreements.ExecuteUpdateAsync(set => set.SetProperty(a => a.SearchKey, "nechto"));
            await db.Database.ExecuteSqlAsync($"set constraints all immediate");
            await transaction.RollbackAsync();
        });

        (await database.WordsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task TextWithoutSpaces_LongerThanAWordMayBe_IsPublishedAndFoundByItsParts()
    {
        var input = Titled("Договор о длинном тексте");
        input.Scope =
        [
            new ScopeItemInput
            {
                Id = Guid.CreateVersion7(),
                Activity = ActivityType.Other,
                Text = LocalizedInput.Of("zh-Hans", string.Concat(Enumerable.Repeat("双方医院合作交流", 80)) + "蒙古文献"),
            },
        ];

        await database.Services.PublishAsync(input);

        (await CountAsync("蒙古文献")).ShouldBe(1);
    }

    [Fact]
    public async Task Fold_LeavesWhatIsKnownOfWords()
    {
        var id = await database.Services.PublishAsync(Titled("Соглашение о гирудотерапии"));
        await database.Services.PublishAsync(Titled("Гирудотерапия"), id);
        var before = await database.WordsAsync();

        await database.FoldAsync();

        (await database.WordsAsync()).ShouldBe(before);
        (await KnownAsync("girudoterapi")).ShouldBe(1);
    }

    private static AgreementInput Titled(string title, string day = "2018-09-10")
    {
        var input = AgreementInputs.Signed(day);
        input.Title = LocalizedInput.Of("ru", title);
        return input;
    }

    private Task<int> CountAsync(string words) => LengthAsync((AgreementQueries q) => q.LengthAsync(
        new AgreementFilter { Words = words }, null, CancellationToken.None));

    private async Task<int> LengthAsync<TQueries>(Func<TQueries, Task<ListLength>> read)
        where TQueries : notnull => (await database.UseAsync(read)).Count;

    private async Task<IEnumerable<Guid>> IdsAsync(string words) =>
        (await database.UseAsync((AgreementQueries q) => q.ListAsync(
            new AgreementFilter { Words = words }, "ru", null, null, CancellationToken.None))).Items.Select(row => row.Id);

    /// <summary>In how many rows it stands that words begin so.</summary>
    private Task<int> KnownAsync(string beginning) => database.UseAsync(db => db.Database
        .SqlQuery<int>($"select count(*)::integer as \"Value\" from search_words where starts_with(word, {beginning})").SingleAsync());

    private Task<int> ChangeAsync(Guid id, Action<Agreement> change) => database.UseAsync(async db =>
    {
        change(await db.Agreements.IgnoreQueryFilters().SingleAsync(a => a.Id == id));
        return await db.SaveChangesAsync();
    });
}
