using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Notices;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Core.Notices;

/// <summary>Checks F85 and F86: each deadline is told once, whatever outages and clocks do.</summary>
public sealed class DeadlineNoticeTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly NoticeDesk desk = new(database.ConnectionString);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => desk.DisposeAsync().AsTask();

    [Fact]
    public async Task EndOfAnAgreement_EachThreshold_IsToldOnceToThoseOfItsScope()
    {
        var editor = await desk.EditorAsync("RU-SAM");
        var stranger = await desk.EditorAsync("RU-BU");
        var end = desk.Today.AddDays(60);
        await desk.AgreementAsync("RU-SAM", end);

        await desk.RoundAsync();
        await desk.RoundAsync();
        var first = (await desk.NoticesAsync(editor)).Count;
        desk.Clock.Pass(TimeSpan.FromDays(30));
        await desk.RoundAsync();
        desk.Clock.Pass(TimeSpan.FromDays(1));
        await desk.RoundAsync();

        first.ShouldBe(1);
        var notices = await desk.NoticesAsync(editor);
        notices.Select(n => (n.Kind, n.Day, n.Key.Split(':')[^1])).ShouldBe(
            [(NoticeKind.AgreementEnds, end, "90"), (NoticeKind.AgreementEnds, end, "30")], ignoreOrder: true);
        (await desk.MailsAsync(editor)).Count.ShouldBe(2);
        (await desk.NoticesAsync(stranger)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Outage_SeveralThresholdsPassed_OnlyTheLastIsTold()
    {
        var editor = await desk.EditorAsync("RU-AMU");
        await desk.AgreementAsync("RU-AMU", desk.Today.AddDays(60));
        await desk.RoundAsync();

        desk.Clock.Pass(TimeSpan.FromDays(55));
        await desk.RoundAsync();
        await desk.RoundAsync();

        (await desk.NoticesAsync(editor)).Select(n => n.Key.Split(':')[^1]).ShouldBe(["90", "7"]);
    }

    [Fact]
    public async Task ClockJumpsAheadAndBack_IsToldOnceAndNotRepeated()
    {
        var editor = await desk.EditorAsync("RU-SAK");
        await desk.AgreementAsync("RU-SAK", desk.Today.AddDays(20));
        await desk.RoundAsync();

        desk.Clock.Pass(TimeSpan.FromDays(400));
        await desk.RoundAsync();
        await desk.RoundAsync();
        var ahead = (await desk.NoticesAsync(editor)).Count;
        desk.Clock.Pass(TimeSpan.FromDays(-400));
        await desk.RoundAsync();
        desk.Clock.Pass(TimeSpan.FromDays(-730));
        await desk.RoundAsync();

        ahead.ShouldBe(2);
        (await desk.NoticesAsync(editor)).Select(n => n.Key.Split(':')[^1]).ShouldBe(["30", "0"], ignoreOrder: true);
        (await desk.MailsAsync(editor)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task ChangedDate_IsToldAnew()
    {
        var editor = await desk.EditorAsync("RU-PRI");
        var id = await desk.AgreementAsync("RU-PRI", desk.Today.AddDays(20));
        await desk.RoundAsync();

        var later = desk.Today.AddDays(25);
        await desk.AgreementAsync("RU-PRI", later, id);
        await desk.RoundAsync();

        (await desk.NoticesAsync(editor)).Select(n => n.Day).ShouldBe([later.AddDays(-5), later], ignoreOrder: true);
    }

    [Fact]
    public async Task EndedBeforeItWasPublished_IsAnArchives()
    {
        var editor = await desk.EditorAsync("RU-IRK");
        await desk.AgreementAsync("RU-IRK", desk.Today.AddDays(-100));

        await desk.RoundAsync();

        (await desk.NoticesAsync(editor)).ShouldBeEmpty();
    }

    [Fact]
    public async Task WithdrawnBeforeTheMailIsSent_IsNotMentioned()
    {
        var editor = await desk.EditorAsync("UZ-NG");
        var kept = await desk.AgreementAsync("UZ-NG", desk.Today.AddDays(20));
        var withdrawn = await desk.AgreementAsync("UZ-NG", desk.Today.AddDays(21));
        await desk.RoundAsync();
        var mail = (await desk.MailsAsync(editor)).ShouldHaveSingleItem();
        var before = await desk.LinesAsync(mail);

        await database.Services.WithdrawAsync<Agreement>(withdrawn);

        before.Select(l => l.RecordId).ShouldBe([kept, withdrawn]);
        (await desk.LinesAsync(mail)).ShouldHaveSingleItem().RecordId.ShouldBe(kept);
    }

    [Fact]
    public async Task RoleTakenAwayBeforeTheMailIsSent_NothingIsMentioned()
    {
        var editor = await desk.EditorAsync("UZ-BU");
        await desk.AgreementAsync("UZ-BU", desk.Today.AddDays(20));
        await desk.RoundAsync();
        var mail = (await desk.MailsAsync(editor)).ShouldHaveSingleItem();

        await desk.EndGrantsAsync(editor);

        (await desk.LinesAsync(mail)).ShouldBeEmpty();
    }

    [Fact]
    public async Task TwoNodes_TellOnce()
    {
        await using var other = new NoticeDesk(database.ConnectionString);
        var editor = await desk.EditorAsync("UZ-TK");
        await desk.AgreementAsync("UZ-TK", desk.Today.AddDays(20));

        await Task.WhenAll(desk.RoundAsync(), other.RoundAsync(), desk.RoundAsync(), other.RoundAsync());

        (await desk.MailsAsync(editor)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task VisitWithoutReport_IsToldWhenItsReportIsDue()
    {
        var editor = await desk.EditorAsync("RU-TA");
        var id = await database.Services.PublishAsync(
            VisitInputs.Visit(Places.Heilongjiang, Places.Region("RU-TA"), $"{desk.Today:yyyy-MM-dd}"));
        await desk.RoundAsync();
        var early = (await desk.NoticesAsync(editor)).Count;

        desk.Clock.Pass(TimeSpan.FromDays(3));
        await desk.RoundAsync();

        early.ShouldBe(0);
        var notice = (await desk.NoticesAsync(editor)).ShouldHaveSingleItem();
        (notice.Kind, notice.RecordId, notice.Day).ShouldBe((NoticeKind.ReportDue, id, desk.Today));
    }

    [Fact]
    public async Task Promise_IsToldBeforeAndOnItsDay()
    {
        var editor = await desk.EditorAsync("RU-KHA");
        var due = desk.Today.AddDays(10);
        var input = FoundingAgreements.Promised();
        input.Commitments[0].Due = RegistryInputs.Date($"{due:yyyy-MM-dd}", DateNature.Planned);
        await database.Services.PublishAsync(input);

        await desk.RoundAsync();
        desk.Clock.Pass(TimeSpan.FromDays(11));
        await desk.RoundAsync();

        var notices = (await desk.NoticesAsync(editor)).Where(n => n.Kind is NoticeKind.CommitmentDue);
        notices.Select(n => (n.Day, n.Key.Split(':')[^1])).ShouldBe([(due, "14"), (due, "0")]);
        var line = (await desk.LinesAsync((await desk.MailsAsync(editor))[0])).Single(l => l.Kind is NoticeKind.CommitmentDue);
        (line.RecordKind, line.Title).ShouldBe((RecordKind.Commitment, "Провести мастер-классы"));
    }
}
