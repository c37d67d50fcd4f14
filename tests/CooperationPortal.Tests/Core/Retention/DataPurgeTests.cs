using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Retention;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Notices;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Tests.Core.Retention;

/// <summary>Check F90: personal data that have served are forgotten, and nothing else is.</summary>
public sealed class DataPurgeTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly RetentionOptions Keep = RetentionDesk.Settings;
    private readonly NoticeDesk notices = new(database.ConnectionString);
    private RetentionDesk desk = null!;

    private DateTimeOffset Now => notices.Clock.Now;

    public Task InitializeAsync()
    {
        desk = new RetentionDesk(database.ConnectionString, notices.Clock);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await desk.DisposeAsync();
        await notices.DisposeAsync();
    }

    [Fact]
    public async Task Mail_ThatEnded_GoesWithItsDay_AndWhatWaitsStays()
    {
        Guid[] due = [await desk.MailAsync(MailState.Sent, Ago(Keep.MailDays)), await desk.MailAsync(MailState.GivenUp, Ago(Keep.MailDays))];
        var young = await desk.MailAsync(MailState.Sent, Ago(Keep.MailDays - 2));
        var waits = await desk.MailAsync(MailState.Waiting, default);

        await ShouldGoAsync(db => db.OutgoingMail.Select(m => m.Id), due, young, waits);
    }

    [Fact]
    public async Task Sessions_ThatEnded_GoWithTheirDay_AndThoseInUseStay()
    {
        var user = (await notices.EditorAsync("RU-SAM")).Id;
        Guid[] due = [await desk.SessionAsync(user, Ago(Keep.SessionDays))];
        var young = await desk.SessionAsync(user, Ago(Keep.SessionDays - 2));
        var inUse = await desk.SessionAsync(user, Now.AddDays(3));

        await ShouldGoAsync(db => db.Sessions.Select(s => s.Id), due, young, inUse);
    }

    [Fact]
    public async Task Devices_NotSeenForLong_AreForgotten()
    {
        var user = (await notices.EditorAsync("RU-SAM")).Id;
        Guid[] due = [await desk.DeviceAsync(user, Ago(Devices.Memory.Days))];
        var young = await desk.DeviceAsync(user, Ago(Devices.Memory.Days - 2));
        var inUse = await desk.DeviceAsync(user, Now);

        await ShouldGoAsync(db => db.Devices.Select(d => d.Id), due, young, inUse);
    }

    [Fact]
    public async Task Links_UsedOrRunOut_GoWithTheirDay_AndThoseThatWorkStay()
    {
        var user = (await notices.EditorAsync("RU-SAM")).Id;
        Guid[] due =
        [
            await desk.LinkAsync(user, Ago(Keep.LinkDays), null),
            await desk.LinkAsync(user, Now.AddDays(20), Ago(Keep.LinkDays)),
        ];
        var young = await desk.LinkAsync(user, Ago(Keep.LinkDays - 2), null);
        var works = await desk.LinkAsync(user, Now.AddDays(20), null);

        await ShouldGoAsync(db => db.OneTimeLinks.Select(l => l.Id), due, young, works);
    }

    [Fact]
    public async Task Notices_GoWithTheirDay()
    {
        var user = (await notices.EditorAsync("RU-SAM")).Id;
        Guid[] due = [await desk.NoticeAsync(user, Ago(Keep.NoticeDays))];
        var young = await desk.NoticeAsync(user, Ago(Keep.NoticeDays - 2));
        var fresh = await desk.NoticeAsync(user, Now);

        await ShouldGoAsync(db => db.Notices.Select(n => n.Id), due, young, fresh);
    }

    [Fact]
    public async Task Notice_OfWhatIsStillTold_Stays_SoThatItIsNotToldTwice()
    {
        var editor = await notices.EditorAsync("RU-KHA");
        await notices.AgreementAsync("RU-KHA", notices.Today.AddDays(60));
        await notices.RoundAsync();
        notices.Clock.Pass(TimeSpan.FromDays(61));
        await notices.RoundAsync();
        var before = await notices.NoticesAsync(editor);
        notices.Clock.Pass(TimeSpan.FromDays(Keep.NoticeDays + 1));

        await desk.PurgeAsync();
        await notices.RoundAsync();

        before.Select(n => n.Key.Split(':')[^1]).ShouldBe(["90", "0"]);
        (await notices.NoticesAsync(editor)).Select(n => n.Id).ShouldBe([before[1].Id]);
    }

    [Fact]
    public async Task WhoWasAsked_IsMadeAnonymous_AndTheRowStays()
    {
        var editor = await notices.EditorAsync("RU-SAM");
        var agreement = await notices.AgreementAsync("RU-SAM", notices.Today.AddDays(4000));
        var answered = await desk.RequestAsync(agreement, editor.Id, Ago(Keep.ConfirmationDays - 20), Ago(Keep.ConfirmationDays));
        var expired = await desk.RequestAsync(agreement, editor.Id, Ago(Keep.ConfirmationDays), null);
        var young = await desk.RequestAsync(agreement, editor.Id, Ago(Keep.ConfirmationDays), Ago(Keep.ConfirmationDays - 2));
        var open = await desk.RequestAsync(agreement, editor.Id, Now.AddDays(20), null);

        await desk.PurgeAsync();
        var again = await desk.PurgeAsync();

        again.ShouldBe(PurgeCounts.None);
        var rows = await desk.UseAsync(db => db.ConfirmationRequests.AsNoTracking().ToDictionaryAsync(r => r.Id));
        foreach (var gone in new[] { answered, expired })
        {
            (rows[gone].Person, rows[gone].Email).ShouldBe((ConfirmationRequest.Forgotten, ConfirmationRequest.Forgotten));
            rows[gone].PartyName.ShouldBe("Самарская область");
        }

        foreach (var kept in new[] { young, open })
        {
            (rows[kept].Person, rows[kept].Email).ShouldBe(("Анна Петрова", "petrova@samara.example"));
        }
    }

    [Fact]
    public async Task MoreThanABatch_AllGo()
    {
        await desk.AttemptsAsync("old", DataPurge.BatchSize + 1, Now - AttemptLimits.Window - TimeSpan.FromSeconds(1));
        await desk.AttemptsAsync("new", 1, Now);

        var counts = await desk.PurgeAsync();

        counts.Attempts.ShouldBe(DataPurge.BatchSize + 1);
        (await desk.UseAsync(db => db.Attempts.Select(a => a.Key).ToListAsync())).ShouldBe(["new1"]);
    }

    [Fact]
    public async Task WhileAnotherNodePurges_NothingIsDone()
    {
        var due = await desk.MailAsync(MailState.Sent, Ago(Keep.MailDays));
        await using var node = new NpgsqlConnection(database.ConnectionString);
        await node.OpenAsync();
        await using var turn = await node.BeginTransactionAsync();
        await using var taken = new NpgsqlCommand($"select pg_advisory_xact_lock({DataPurge.Lock})", node, turn);
        await taken.ExecuteNonQueryAsync();

        var meanwhile = await desk.PurgeAsync();
        var kept = await desk.UseAsync(db => db.OutgoingMail.AnyAsync(m => m.Id == due));
        await turn.CommitAsync();
        await desk.PurgeAsync();

        meanwhile.ShouldBe(PurgeCounts.None);
        kept.ShouldBeTrue();
        (await desk.UseAsync(db => db.OutgoingMail.AnyAsync(m => m.Id == due))).ShouldBeFalse();
    }

    /// <summary>So many days ago, and a little more.</summary>
    private DateTimeOffset Ago(int days) => Now.AddDays(-days).AddMinutes(-1);

    /// <summary>What is due goes at once, what is young with its day, the third never; a second run finds nothing.</summary>
    private async Task ShouldGoAsync(Func<PortalDbContext, IQueryable<Guid>> rows, Guid[] due, Guid young, Guid stays)
    {
        Guid[] all = [.. due, young, stays];
        Task<List<Guid>> LeftAsync() => desk.UseAsync(db => rows(db).Where(id => all.Contains(id)).ToListAsync());

        (await LeftAsync()).Count.ShouldBe(all.Length);
        await desk.PurgeAsync();
        var again = await desk.PurgeAsync();
        (await LeftAsync()).ShouldBe([young, stays], ignoreOrder: true);
        notices.Clock.Pass(TimeSpan.FromDays(2));
        await desk.PurgeAsync();

        again.ShouldBe(PurgeCounts.None);
        (await LeftAsync()).ShouldBe([stays]);
    }
}
