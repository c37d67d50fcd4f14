using CooperationPortal.Core.Mail;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Mail;
using CooperationPortal.Tests.Support.Run;
using CooperationPortal.Web.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Mail;

/// <summary>Several nodes send one outbox; nodes die; clocks jump.</summary>
public sealed class MailTurnTests : IAsyncLifetime
{
    private string database = "";
    private MailServer server = null!;
    private MailNode node = null!;

    public async Task InitializeAsync()
    {
        database = await TestServer.CreateDatabaseAsync();
        server = await MailServer.StartAsync();
        node = new MailNode(database, server.Port);
    }

    public async Task DisposeAsync()
    {
        await node.DisposeAsync();
        await server.DisposeAsync();
        await TestServer.DropDatabaseAsync(database);
    }

    [Fact]
    public async Task TwoNodes_SendEachMailOnce()
    {
        await using var other = new MailNode(database, server.Port);
        List<OutgoingMail> mails = [];
        for (var i = 0; i < 20; i++)
        {
            mails.Add(await node.AddAsync());
        }

        await Task.WhenAll(node.SendAsync(), other.SendAsync(), node.SendAsync(), other.SendAsync());

        (await server.MailsAsync()).Select(m => m.To.Single()).Order().ShouldBe(mails.Select(m => m.Address).Order());
    }

    [Fact]
    public async Task NodeThatDiedWithAMail_AnotherSendsItAfterThePause()
    {
        await using var other = new MailNode(database, server.Port);
        var mail = await node.AddAsync();
        await using (var dying = node.Services.CreateAsyncScope())
        {
            await dying.ServiceProvider.GetRequiredService<OutboxTurns>().TakeAsync(CancellationToken.None);
        }

        await other.SendAsync();
        var untouched = (await server.MailsAsync()).Count;
        other.Clock.Pass(TimeSpan.FromMinutes(1));
        await other.SendAsync();

        untouched.ShouldBe(0);
        (await server.MailsAsync()).ShouldHaveSingleItem();
        (await node.FindAsync(mail)).Tries.ShouldBe(2);
    }

    [Fact]
    public async Task MailOfADayInTheFarFuture_IsSentWhenTheClockIsRightAgain()
    {
        node.Clock.Pass(TimeSpan.FromDays(400));
        await node.AddAsync();
        node.Clock.Pass(TimeSpan.FromDays(-400));

        await node.SendAsync();

        (await server.MailsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public void FirstPause_IsLongerThanOneTryMayTake() =>
        RetryPauses.After(1).TotalSeconds.ShouldBeGreaterThan(new MailOptions { TimeoutSeconds = 50 }.TimeoutSeconds);

    [Fact]
    public void Pauses_AreADay() => RetryPauses.Sum.ShouldBe(TimeSpan.FromHours(24));

    [Fact]
    public async Task RunningPortal_SendsByItself()
    {
        var mail = await node.AddAsync();
        await using var running = new PortalFactory(database, settings: new Dictionary<string, string>
        {
            ["Portal:Mail:Host"] = "127.0.0.1",
            ["Portal:Mail:Port"] = $"{server.Port}",
            ["Portal:Mail:StartTls"] = "false",
            ["Portal:Mail:From"] = "portal@portal.example",
        });

        running.Services.ShouldNotBeNull();

        await Eventually.BecomesAsync(async () => (await node.FindAsync(mail)).State == MailState.Sent);
        (await server.MailsAsync()).ShouldHaveSingleItem();
    }
}
