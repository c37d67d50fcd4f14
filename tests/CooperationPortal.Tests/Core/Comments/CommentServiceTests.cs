using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Drafts;
using CooperationPortal.Tests.Support.Database;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Tests.Core.Comments;

/// <summary>Check F59: comments are for staff who work with the record, and a colleague can be called.</summary>
public sealed class CommentServiceTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DraftDesk desk = new(database);

    [Fact]
    public async Task Add_ThatCallsAColleague_StandsOnHisDeskUntilHeHasOpenedIt()
    {
        var (head, author) = await DraftAsync();
        var called = await desk.ActorAsync(PortalRole.Reviewer);
        var other = await desk.ActorAsync(PortalRole.Reviewer);

        await AddAsync(head, author, "Проверьте дату, пожалуйста", called);

        var line = (await MentionsAsync(called)).ShouldHaveSingleItem();
        (line.RecordId, line.By, line.Text).ShouldBe((head.RecordId, author.Name, "Проверьте дату, пожалуйста"));
        (await MentionsAsync(other)).ShouldBeEmpty();
        (await MentionsAsync(author)).ShouldBeEmpty();
        await DoAsync(service => service.ReadAsync(head.RecordId, called, CancellationToken.None));
        (await MentionsAsync(called)).ShouldBeEmpty();
        (await ThreadAsync(head, called))!.Comments.Single().Mentioned.ShouldBe([called.Name]);
    }

    [Fact]
    public async Task Add_NamesColleagueInItsWords_CallsHimWithoutATick()
    {
        var (head, author) = await DraftAsync();
        var called = await desk.ActorAsync(PortalRole.Reviewer);
        var stranger = await desk.EditorAsync("RU-KHA");

        await AddAsync(head, author, $"Дата верна? @{called.Name}, @{stranger.Name}");

        (await MentionsAsync(called)).ShouldHaveSingleItem().RecordId.ShouldBe(head.RecordId);
        (await MentionsAsync(stranger)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Thread_DraftOfAnotherRegion_IsAbsentForItsStaff()
    {
        var (head, author) = await DraftAsync();
        await AddAsync(head, author, "Между нами");
        var stranger = await desk.EditorAsync("RU-KHA");

        (await ThreadAsync(head, stranger)).ShouldBeNull();
        (await ThreadAsync(head, await desk.ActorAsync(PortalRole.SystemAdministrator))).ShouldBeNull();
        await Should.ThrowAsync<NotFoundException>(() => AddAsync(head, stranger, "И я тоже"));
        (await ThreadAsync(head, await desk.EditorAsync()))!.Comments.Single().Text.ShouldBe("Между нами");
    }

    [Fact]
    public async Task Thread_PublishedRecord_IsForItsScopeAlone()
    {
        var head = await desk.PublishedAsync();
        await AddAsync(head, await desk.EditorAsync(), "Между нами");

        (await ThreadAsync(head, await desk.EditorAsync("RU-KHA"))).ShouldBeNull();
        (await ThreadAsync(head, await desk.EditorAsync()))!.Total.ShouldBe(1);
    }

    [Fact]
    public async Task Add_ByAnAuditor_IsNotAllowedThoughHeReads()
    {
        var (head, author) = await DraftAsync();
        await AddAsync(head, author, "Между нами");
        var auditor = await desk.ActorAsync(PortalRole.Auditor);

        (await ThreadAsync(head, auditor))!.MayComment.ShouldBeFalse();
        await Should.ThrowAsync<NotAllowedException>(() => AddAsync(head, auditor, "Замечание"));
    }

    [Fact]
    public async Task Mention_OfWhoMayNoLongerRead_LeavesTheDesk()
    {
        var (head, author) = await DraftAsync();
        var called = await desk.EditorAsync();
        await AddAsync(head, author, "Только для нас", called);
        var moved = called with { Grants = [new ActorGrant(PortalRole.MinistryStaff, await desk.RegionAsync("RU-KHA"), null)] };

        (await MentionsAsync(called)).Count.ShouldBe(1);
        (await MentionsAsync(moved)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Mentions_MoreThanAreShown_AreCountedAsTheReaderMayReadThemAndGoOn()
    {
        var (head, author) = await DraftAsync();
        var (elsewhere, colleague) = await DraftAsync();
        var called = await desk.ActorAsync(PortalRole.Reviewer);
        for (var i = 0; i < 24; i++)
        {
            await AddAsync(head, author, $"Слово {i}", called);
        }

        await AddAsync(elsewhere, colleague, "Из записи, которую отозвали", called);
        await database.UseAsync(db => db.Drafts.Where(d => d.RecordId == elsewhere.RecordId).ExecuteDeleteAsync());

        var first = await MentionsAsync(called, new(null, 20));
        var rest = await MentionsAsync(called, new(first.Next, 20));

        (first.Count, first.Lines.Count, rest.Count, rest.Lines.Count).ShouldBe((24, 20, 24, 4));
        first.Lines.Concat(rest.Lines).Select(l => l.Text).ShouldBe(Enumerable.Range(0, 24).Reverse().Select(i => $"Слово {i}"));
        rest.Next.ShouldBeNull();
    }

    [Fact]
    public async Task Thread_LongerThanAPage_GoesOnWithoutAGap()
    {
        var (head, author) = await DraftAsync();
        for (var i = 0; i <= CommentQueries.PageSize; i++)
        {
            await AddAsync(head, author, $"Слово {i}");
        }

        var first = (await ThreadAsync(head, author))!;
        var second = (await ThreadAsync(head, author, first.Next))!;

        (first.Total, first.Comments.Count, second.Comments.Count).ShouldBe((CommentQueries.PageSize + 1, CommentQueries.PageSize, 1));
        first.Comments.Concat(second.Comments).DistinctBy(c => c.Id).Count().ShouldBe(CommentQueries.PageSize + 1);
        second.Next.ShouldBeNull();
    }

    [Fact]
    public async Task Add_NothingTooMuchOrWhoMayNotRead_IsRefused()
    {
        var (head, author) = await DraftAsync();
        var stranger = await desk.EditorAsync("RU-KHA");

        (await Should.ThrowAsync<ValidationException>(() => AddAsync(head, author, "  "))).Errors.Single().ErrorMessage.ShouldBe("ErrorsComments.TextMissing");
        (await Should.ThrowAsync<ValidationException>(() => AddAsync(head, author, new string('а', Comment.TextLength + 1))))
            .Errors.Single().ErrorMessage.ShouldBe("ErrorsWorkflow.TooLong");
        (await Should.ThrowAsync<ValidationException>(() => AddAsync(head, author, "Посмотрите", stranger)))
            .Errors.Single().ErrorMessage.ShouldBe("ErrorsComments.ColleagueUnknown");
        (await ColleaguesAsync(head, author)).ShouldNotContain(stranger.UserId!.Value);
        (await ThreadAsync(head, author))!.Total.ShouldBe(0);
    }

    [Fact]
    public async Task EditAndRemove_ByTheAuthor_LeaveWhatWasSaidInTheHistory()
    {
        var (head, author) = await DraftAsync();
        var called = await desk.ActorAsync(PortalRole.Reviewer);
        await AddAsync(head, author, "Первые слова", called);
        var id = (await ThreadAsync(head, author))!.Comments.Single().Id;

        await DoAsync(async s => await s.EditAsync(id, await InputAsync(id, author, "Вторые слова", called), author, CancellationToken.None));
        var edited = (await ThreadAsync(head, author))!.Comments.Single();
        var version = (await InputAsync(id, author, "", called)).Version;
        await DoAsync(s => s.RemoveAsync(id, version, author, CancellationToken.None));

        (edited.Text, edited.EditedAt is not null).ShouldBe(("Вторые слова", true));
        var gone = (await ThreadAsync(head, called))!;
        (gone.Total, gone.Comments.Single().Text, gone.Comments.Single().RemovedAt is not null).ShouldBe((0, null, true));
        (await MentionsAsync(called)).ShouldBeEmpty();
        (await desk.HistoryAsync(head.RecordId)).TakeLast(3).Select(h => (h.Action, h.Comment)).ShouldBe(
        [
            (HistoryAction.CommentAdded, null),
            (HistoryAction.CommentEdited, "Первые слова"),
            (HistoryAction.CommentRemoved, "Вторые слова"),
        ]);
    }

    [Fact]
    public async Task EditAndRemove_ByAnother_AreAbsentAndStaleOnesConflict()
    {
        var (head, author) = await DraftAsync();
        await AddAsync(head, author, "Мои слова");
        var id = (await ThreadAsync(head, author))!.Comments.Single().Id;
        var seen = await InputAsync(id, author, "Иные слова");
        var colleague = await desk.EditorAsync();

        await Should.ThrowAsync<NotFoundException>(() => DoAsync(s => s.EditAsync(id, seen, colleague, CancellationToken.None)));
        await Should.ThrowAsync<NotFoundException>(() => DoAsync(s => s.RemoveAsync(id, seen.Version, colleague, CancellationToken.None)));
        await DoAsync(s => s.EditAsync(id, seen, author, CancellationToken.None));
        await Should.ThrowAsync<ConflictException>(() => DoAsync(s => s.EditAsync(id, seen, author, CancellationToken.None)));

        (await ThreadAsync(head, author))!.Comments.Single().Text.ShouldBe("Иные слова");
    }

    [Fact]
    public async Task Comment_OnADraft_MakesNobodyItsAuthor()
    {
        var (head, author) = await DraftAsync();
        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);

        await AddAsync(head, reviewer, "Посмотрел");

        (await database.UseAsync<DraftQueries, string?>(d => d.LastEditorAsync(head.RecordId, CancellationToken.None))).ShouldBe(author.Name);
        (await desk.DraftAsync(head.RecordId))!.ContributorIds.ShouldBe([author.UserId!.Value]);
    }

    [Theory]
    [InlineData("text = null", "ck_comments_said")]
    [InlineData("text = ''", "ck_comments_not_blank")]
    [InlineData("removed_at = now()", "ck_comments_said")]
    public async Task Database_HoldsTheRulesByItself(string change, string constraint)
    {
        var (head, author) = await DraftAsync();
        await AddAsync(head, author, "Слова");

        var sql = $"update comments set {change} where record_id = {{0}}";
        var error = await Should.ThrowAsync<PostgresException>(
            () => database.UseAsync(db => db.Database.ExecuteSqlRawAsync(sql, [head.RecordId])));

        error.ConstraintName.ShouldBe(constraint);
    }

    private async Task<(DraftHead Head, Actor Author)> DraftAsync()
    {
        var author = await desk.EditorAsync();
        return (await desk.SubmitAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), author), author);
    }

    private Task AddAsync(DraftHead head, Actor actor, string words, params Actor[] called)
    {
        var input = new CommentInput { Text = words, Mentions = [.. called.Select(c => c.UserId!.Value)] };
        return DoAsync(s => s.AddAsync(RecordKind.Agreement, head.RecordId, input, actor, CancellationToken.None));
    }

    private async Task<CommentInput> InputAsync(Guid id, Actor author, string words, params Actor[] called)
    {
        var own = await database.UseAsync<CommentQueries, OwnComment?>(q => q.OwnAsync(id, author, CancellationToken.None));
        return new CommentInput { Text = words, Mentions = [.. called.Select(c => c.UserId!.Value)], Version = own!.Input.Version };
    }

    private Task<CommentThread?> ThreadAsync(DraftHead head, Actor actor, Guid? before = null) =>
        database.UseAsync<CommentQueries, CommentThread?>(
            q => q.OfAsync(RecordKind.Agreement, head.RecordId, before, actor, CancellationToken.None));

    private async Task<IReadOnlyList<MentionLine>> MentionsAsync(Actor actor) =>
        (await MentionsAsync(actor, new(null))).Lines;

    private Task<MentionGroup> MentionsAsync(Actor actor, Stretch stretch) =>
        database.UseAsync<CommentQueries, MentionGroup>(q => q.MentionsAsync(actor, stretch, CancellationToken.None));

    private async Task<IEnumerable<Guid>> ColleaguesAsync(DraftHead head, Actor actor) =>
        (await database.UseAsync<CommentQueries, IReadOnlyList<Colleague>>(
            q => q.ColleaguesAsync(RecordKind.Agreement, head.RecordId, actor, CancellationToken.None))).Select(c => c.Id);

    private Task DoAsync(Func<CommentService, Task> work) => database.UseAsync<CommentService, bool>(async service =>
    {
        await work(service);
        return true;
    });
}
