using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Core.Notices;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Mail;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Notices;

/// <summary>A notice as its reader gets it: in his language, with its day for his calendar and a way to end such mail.</summary>
public sealed class NoticeMailTests : IAsyncLifetime
{
    private string database = "";
    private MailServer server = null!;
    private MailNode node = null!;
    private NoticeDesk desk = null!;

    public async Task InitializeAsync()
    {
        database = await TestServer.CreateDatabaseAsync();
        server = await MailServer.StartAsync();
        node = new MailNode(database, server.Port);
        desk = new NoticeDesk(database);
        node.Clock.Now = desk.Clock.Now;
    }

    public async Task DisposeAsync()
    {
        await desk.DisposeAsync();
        await node.DisposeAsync();
        await server.DisposeAsync();
        await TestServer.DropDatabaseAsync(database);
    }

    [Fact]
    public async Task Deadline_UzbekReaderOfARussianRecord()
    {
        var editor = await desk.EditorAsync("RU-SAM");
        await desk.ChooseAsync(editor, c => c with { Language = LanguageTag.Uzbek });
        var end = new DateOnly(desk.Today.Year + 1, 1, 15);
        var id = await desk.AgreementAsync("RU-SAM", end);
        var reference = await desk.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
        desk.Clock.Now = new DateTimeOffset(end.AddDays(-5), new TimeOnly(9, 0), TimeSpan.Zero);
        node.Clock.Now = desk.Clock.Now;
        await desk.RoundAsync();

        await node.SendAsync();

        var mail = (await server.MailsAsync()).ShouldHaveSingleItem();
        mail.Subject.ShouldBe($"Bitim muddati tugamoqda: Соглашение до {end:O}");
        mail.Text.ShouldContain($"“Соглашение до {end:O} ({reference})” bitimi muddatining oxirgi kuni: {end.Year}-yil 15-yanvar.");
        mail.Text.ShouldContain($"https://portal.example/uz/agreements/{reference}");
        mail.Text.ShouldContain("https://portal.example/account/notifications");
        mail.Unsubscribe.ShouldNotBeNull().ShouldStartWith("https://portal.example/account/unsubscribe/");
        var calendar = mail.Calendar.ShouldNotBeNull();
        calendar.ShouldContain($"DTSTART;VALUE=DATE:{end:yyyyMMdd}");
        calendar.ShouldContain("METHOD:PUBLISH");
    }

    [Fact]
    public async Task SeveralAtOnce_AreOneMailInOrderOfTheirDays()
    {
        var editor = await desk.EditorAsync("RU-SAM");
        await desk.AgreementAsync("RU-SAM", desk.Today.AddDays(25));
        await desk.AgreementAsync("RU-SAM", desk.Today.AddDays(20));
        await desk.RoundAsync();

        await node.SendAsync();

        var mail = (await server.MailsAsync()).ShouldHaveSingleItem();
        mail.To.ShouldBe([editor.Email]);
        mail.Subject.ShouldBe("2 новых уведомления");
        mail.Text.IndexOf($"до {desk.Today.AddDays(20):O}", StringComparison.Ordinal)
            .ShouldBeInRange(0, mail.Text.IndexOf($"до {desk.Today.AddDays(25):O}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NothingLeftToTell_NothingIsSent()
    {
        var editor = await desk.EditorAsync("RU-SAM");
        var id = await desk.AgreementAsync("RU-SAM", desk.Today.AddDays(20));
        await desk.RoundAsync();
        await node.Services.WithdrawAsync<CooperationPortal.Core.Agreements.Agreement>(id);

        await node.SendAsync();

        (await server.MailsAsync()).ShouldBeEmpty();
        (await desk.MailsAsync(editor)).ShouldHaveSingleItem().State.ShouldBe(MailState.Dropped);
    }
}
