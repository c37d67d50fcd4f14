using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Notices;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Core.Notices;

/// <summary>Each colleague chooses what, how often, in which language and by which clock.</summary>
public sealed class NoticeChoiceTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly NoticeDesk desk = new(database.ConnectionString);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => desk.DisposeAsync().AsTask();

    [Fact]
    public async Task Daily_ComesInTheMorningByTheReadersClockAndHoldsWhatIsNew()
    {
        var editor = await desk.EditorAsync("RU-SAM");
        await desk.ChooseAsync(editor, c => c with
        {
            Rhythm = NoticeRhythm.Daily,
            TimeZone = "Asia/Tashkent",
            Language = LanguageTag.Uzbek,
        });
        await FirstDigestAsync(editor);
        await desk.AgreementAsync("RU-SAM", desk.Today.AddDays(20));
        await desk.AgreementAsync("RU-SAM", desk.Today.AddDays(21));

        await desk.RoundAsync();
        var sameDay = (await desk.MailsAsync(editor)).Count;
        desk.Clock.Pass(new TimeSpan(17, 59, 0));
        await desk.RoundAsync();
        var night = (await desk.MailsAsync(editor)).Count;
        desk.Clock.Pass(TimeSpan.FromMinutes(1));
        await desk.RoundAsync();
        await desk.RoundAsync();

        (sameDay, night).ShouldBe((1, 1));
        var digest = (await desk.MailsAsync(editor))[1];
        (digest.To.Language, digest.To.TimeZone).ShouldBe((LanguageTag.Uzbek, "Asia/Tashkent"));
        (await desk.LinesAsync(digest)).Count.ShouldBe(2);
        (await desk.MailsAsync(editor)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Weekly_ComesOnceAWeek()
    {
        var editor = await desk.EditorAsync("RU-KHA");
        await desk.ChooseAsync(editor, c => c with { Rhythm = NoticeRhythm.Weekly });

        for (var day = 0; day < 15; day++)
        {
            await desk.AgreementAsync("RU-KHA", desk.Today.AddDays(20));
            await desk.RoundAsync();
            desk.Clock.Pass(TimeSpan.FromDays(1));
        }

        var days = (await desk.MailsAsync(editor)).Select(m => m.CreatedAt.DayOfWeek).ToList();
        days.Count.ShouldBe(3);
        days.Skip(1).ShouldAllBe(day => day == DayOfWeek.Monday);
    }

    [Fact]
    public async Task KindThatIsNotWanted_IsNotToldLaterEither()
    {
        var editor = await desk.EditorAsync("RU-AMU");
        await desk.ChooseAsync(editor, c => c with { Wanted = [NoticeKind.Mentioned] });
        await desk.AgreementAsync("RU-AMU", desk.Today.AddDays(20));
        await desk.RoundAsync();

        await desk.ChooseAsync(editor, c => c with { Wanted = [.. Enum.GetValues<NoticeKind>()] });
        await desk.RoundAsync();

        (await desk.MailsAsync(editor)).ShouldBeEmpty();
        (await desk.NoticesAsync(editor)).ShouldHaveSingleItem().MailId.ShouldBeNull();
    }

    [Fact]
    public async Task Unsubscribed_GetsNothingMoreAndMayComeBack()
    {
        var editor = await desk.EditorAsync("RU-SAK");
        await desk.UnsubscribeAsync(editor.Id);
        await desk.AgreementAsync("RU-SAK", desk.Today.AddDays(20));
        await desk.RoundAsync();
        var none = (await desk.MailsAsync(editor)).Count;

        await desk.ChooseAsync(editor, c => c with { Rhythm = NoticeRhythm.AtOnce });
        desk.Clock.Pass(TimeSpan.FromDays(14));
        await desk.RoundAsync();

        none.ShouldBe(0);
        (await desk.MailsAsync(editor)).ShouldHaveSingleItem().State.ShouldBe(MailState.Waiting);
    }

    /// <summary>A first digest comes at once, for its morning has passed.</summary>
    private async Task FirstDigestAsync(StaffMember editor)
    {
        await desk.AgreementAsync("RU-SAM", desk.Today.AddDays(80));
        await desk.RoundAsync();
        (await desk.MailsAsync(editor)).ShouldHaveSingleItem();
    }
}
