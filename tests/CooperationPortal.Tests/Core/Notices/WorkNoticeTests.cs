using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Notices;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Drafts;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Users;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Notices;

/// <summary>Colleagues are told what waits for them, and what became of what they wrote.</summary>
public sealed class WorkNoticeTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly DraftDesk drafts = new(database);
    private readonly NoticeDesk desk = new(database.ConnectionString);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => desk.DisposeAsync().AsTask();

    [Fact]
    public async Task Submitted_ReviewersOfItsScopeAreTold()
    {
        var author = await desk.EditorAsync("RU-SAM");
        var reviewer = await database.Services.AddStaffAsync(PortalRole.Reviewer);
        var elsewhere = await database.Services.AddStaffAsync(PortalRole.Reviewer, await drafts.RegionAsync("RU-KHA"));
        var head = await drafts.SubmitAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), author.Actor);

        await desk.RoundAsync();
        await desk.RoundAsync();

        (await AboutAsync(reviewer, head)).ShouldBe([NoticeKind.ReviewAwaited]);
        (await AboutAsync(elsewhere, head)).ShouldBeEmpty();
        (await AboutAsync(author, head)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReturnedTwiceAndPublished_TheAuthorIsToldEachTime()
    {
        var author = await desk.EditorAsync("RU-SAM");
        var reviewer = await database.Services.AddStaffAsync(PortalRole.Reviewer);
        var head = await drafts.SubmitAsync(DraftDesk.Agreement("Первое"), DraftStamp.ForNew(), author.Actor);
        for (var i = 0; i < 2; i++)
        {
            await drafts.ReturnAsync(head, reviewer.Actor);
            await desk.RoundAsync();
            var open = await drafts.OpenAsync(head.Key, author.Actor);
            head = await drafts.SubmitAsync(DraftDesk.Agreement($"Исправлено {i}"), open.Head.Stamp, author.Actor);
        }

        await drafts.PublishAsync(head, reviewer.Actor);
        await desk.RoundAsync();
        await desk.RoundAsync();

        (await AboutAsync(author, head)).ShouldBe(
            [NoticeKind.Returned, NoticeKind.Returned, NoticeKind.Published], ignoreOrder: true);
        (await AboutAsync(reviewer, head)).ShouldNotContain(NoticeKind.Published);
    }

    [Fact]
    public async Task Mentioned_TheColleagueIsToldOnce_UnlessHeHasReadIt()
    {
        var author = await desk.EditorAsync("RU-SAM");
        var called = await desk.EditorAsync("RU-SAM");
        var quick = await desk.EditorAsync("RU-SAM");
        var head = await drafts.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), author.Actor);
        await CommentAsync(service => service.AddAsync(
            head.Kind, head.RecordId, new CommentInput { Text = "Проверьте дату", Mentions = [called.Id, quick.Id] }, author.Actor, default));
        await CommentAsync(service => service.ReadAsync(head.RecordId, quick.Actor, default));

        await desk.RoundAsync();
        await desk.RoundAsync();

        (await AboutAsync(called, head)).ShouldBe([NoticeKind.Mentioned]);
        (await AboutAsync(quick, head)).ShouldBeEmpty();
        var line = (await desk.LinesAsync((await desk.MailsAsync(called)).Single())).Single(l => l.RecordId == head.RecordId);
        line.RecordKind.ShouldBe(RecordKind.Agreement);
    }

    private async Task<IEnumerable<NoticeKind>> AboutAsync(StaffMember member, DraftHead head) =>
        (await desk.NoticesAsync(member)).Where(n => n.RecordId == head.RecordId).Select(n => n.Kind);

    private async Task CommentAsync(Func<CommentService, Task> work)
    {
        await using var scope = database.NewScope();
        await work(scope.ServiceProvider.GetRequiredService<CommentService>());
    }
}
