using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Drafts;

/// <summary>Lists of drafts are read a stretch at a time; no row is lost between two stretches, and none comes twice.</summary>
public sealed class DraftListTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DraftDesk desk = new(database);

    [Fact]
    public async Task Own_SavedAtTheSameInstant_AreEachReadOnce()
    {
        var editor = await desk.EditorAsync();
        var saved = await SaveAsync(5, editor);
        await SaveAsync(1, await desk.EditorAsync());
        await database.UseAsync(db => db.Drafts.Where(d => saved.Skip(1).Take(3).Contains(d.RecordId))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.ChangedAt, DateTimeOffset.UnixEpoch)));

        var stretches = await ReadAsync((q, stretch) => q.OwnAsync(PublicationState.Draft, stretch, editor, DraftDesk.Now));

        stretches.ShouldAllBe(group => group.Count == 5);
        stretches.Select(group => group.Lines.Count).ShouldBe([2, 2, 1]);
        var read = stretches.SelectMany(group => group.Lines).Select(line => line.RecordId).ToList();
        read.ShouldBe(saved, ignoreOrder: true);
        read[..2].ShouldBe([saved[4], saved[0]]);
    }

    [Fact]
    public async Task Own_OfAColleagueWhoWroteAtIt_ShowsItToBoth()
    {
        var author = await desk.EditorAsync();
        var colleague = await desk.EditorAsync();
        var head = await desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), author);
        await desk.SaveAsync(DraftDesk.Agreement("Соглашение об обмене врачами"), head.Stamp, colleague);

        foreach (var (reader, count) in new[] { (author, 1), (colleague, 1), (await desk.EditorAsync(), 0) })
        {
            (await database.UseAsync<DraftQueries, DraftGroup>(
                q => q.OwnAsync(PublicationState.Draft, Stretch.OfDesk, reader, DraftDesk.Now))).Count.ShouldBe(count);
        }
    }

    [Fact]
    public async Task ToReview_LongerThanAStretch_BeginsWithTheLongestWaiting()
    {
        var editor = await desk.EditorAsync();
        var sent = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            sent.Add((await desk.SubmitAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), editor)).RecordId);
        }

        var reviewer = await desk.ActorAsync(PortalRole.Reviewer);

        var stretches = await ReadAsync((q, stretch) => q.ToReviewAsync(stretch, reviewer, DraftDesk.Now));

        stretches.SelectMany(group => group.Lines).Select(line => line.RecordId).Where(sent.Contains).ShouldBe(sent);
        stretches.ShouldAllBe(group => group.Count == stretches.Sum(g => g.Lines.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("99999999999999999999-00000000000000000000000000000000")]
    [InlineData("-1-00000000000000000000000000000000")]
    [InlineData("9223372036854775807-00000000000000000000000000000000")]
    public async Task Own_CursorThatCannotBeRead_BeginsAtTheFirst(string after)
    {
        var editor = await desk.EditorAsync();
        await SaveAsync(1, editor);

        var group = await database.UseAsync<DraftQueries, DraftGroup>(
            q => q.OwnAsync(PublicationState.Draft, new Stretch(after), editor, DraftDesk.Now));

        group.Lines.Count.ShouldBe(1);
    }

    private async Task<List<Guid>> SaveAsync(int count, Actor editor)
    {
        var saved = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            saved.Add((await desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), editor)).RecordId);
        }

        return saved;
    }

    /// <summary>All stretches of two, one after the other.</summary>
    private async Task<List<DraftGroup>> ReadAsync(Func<DraftQueries, Stretch, Task<DraftGroup>> read)
    {
        var groups = new List<DraftGroup>();
        for (string? after = null; groups.Count == 0 || after is not null; after = groups[^1].Next)
        {
            var stretch = new Stretch(after, 2);
            groups.Add(await database.UseAsync<DraftQueries, DraftGroup>(q => read(q, stretch)));
        }

        return groups;
    }
}
