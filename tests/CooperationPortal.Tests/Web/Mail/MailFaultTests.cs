using System.Diagnostics;
using CooperationPortal.Core.Mail;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Mail;

namespace CooperationPortal.Tests.Web.Mail;

/// <summary>The outbox against a real mail server in each of its moods: every mail arrives once, or its end is seen.</summary>
public sealed class MailFaultTests : IAsyncLifetime
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
    public async Task Up_MailArrivesOnceAndIsForgotten()
    {
        var mail = await node.AddAsync();

        await node.SendAsync();
        await node.SendAsync();

        var received = (await server.MailsAsync()).ShouldHaveSingleItem();
        received.To.ShouldBe([mail.Address]);
        received.From.ShouldBe(new MailParty("portal@portal.example", "Hamkorlik portali"));
        received.MessageId.ShouldBe($"<{mail.Id}@portal.example>");
        received.Subject.ShouldBe("Portal pochtasini tekshirish");
        received.Text.ShouldStartWith("Assalomu alaykum, Зилола Каримова!");
        received.Text.ShouldContain("https://portal.example/account/one-time-key");
        received.Html.ShouldContain("href=\"https://portal.example/account/one-time-key\"");
        received.Headers["auto-submitted"].ShouldBe("auto-generated");
        var kept = await node.FindAsync(mail);
        (kept.State, kept.Facts, kept.Tries, kept.EndedAt).ShouldBe((MailState.Sent, null, 1, node.Clock.Now));
    }

    [Fact]
    public async Task Down_IsTriedAgainAfterGrowingPausesAndArrivesOnce()
    {
        var mail = await node.AddAsync();
        await server.DisposeAsync();

        await node.SendAsync();
        await node.SendAsync();
        var failed = await node.FindAsync(mail);
        node.Clock.Pass(TimeSpan.FromMinutes(1));
        await node.SendAsync();
        var again = await node.FindAsync(mail);
        server = await MailServer.StartAsync(server.Port);
        node.Clock.Pass(TimeSpan.FromMinutes(4));
        await node.SendAsync();
        await node.SendAsync();

        (failed.State, failed.Tries, failed.NextTryAt - mail.CreatedAt).ShouldBe((MailState.Waiting, 1, TimeSpan.FromMinutes(1)));
        failed.FailedWith.ShouldNotBeNullOrEmpty();
        failed.Facts!.Link.ShouldBe("/account/one-time-key");
        (again.State, again.Tries, again.NextTryAt - mail.CreatedAt).ShouldBe((MailState.Waiting, 2, TimeSpan.FromMinutes(5)));
        (await server.MailsAsync()).ShouldHaveSingleItem();
        (await node.FindAsync(mail)).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Down_ForADay_IsGivenUpAndSeen()
    {
        var mail = await node.AddAsync();
        await server.BehaveAsync("try later");
        var begun = node.Clock.Now;

        for (var kept = await node.FindAsync(mail); kept.State == MailState.Waiting; kept = await node.FindAsync(mail))
        {
            node.Clock.Now = kept.NextTryAt;
            await node.SendAsync();
        }

        var end = await node.FindAsync(mail);
        (end.State, end.EndedAt - begun, end.Facts).ShouldBe((MailState.GivenUp, TimeSpan.FromHours(24), null));
        end.FailedWith!.ShouldContain("Try again later");
        (await node.HealthAsync()).ShouldBe("Degraded\nMail: 0 not taken yet, 1 given up within a week.\n");
    }

    [Fact]
    public async Task Slow_AnotherMailIsTriedAfterABoundedTime()
    {
        var mail = await node.AddAsync();
        await server.BehaveAsync("never answers");
        var watch = Stopwatch.StartNew();

        await node.SendAsync();

        watch.Elapsed.ShouldBeInRange(TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(8));
        var kept = await node.FindAsync(mail);
        (kept.State, kept.Tries).ShouldBe((MailState.Waiting, 1));
        kept.FailedWith!.ShouldContain("2 s");
    }

    [Fact]
    public async Task AddressRefusedForGood_IsGivenUpAtOnceAndTheNextMailIsSent()
    {
        var refused = await node.AddAsync();
        await server.BehaveAsync("no such address");
        await node.SendAsync();
        await server.BehaveAsync("up");

        var next = await node.AddAsync();
        await node.SendAsync();

        var end = await node.FindAsync(refused);
        (end.State, end.Tries, end.Facts).ShouldBe((MailState.GivenUp, 1, null));
        end.FailedWith!.ShouldContain("No such mailbox here");
        (await server.MailsAsync()).ShouldHaveSingleItem().To.ShouldBe([next.Address]);
    }

    [Theory]
    [InlineData("try later")]
    [InlineData("refuses what it says")]
    [InlineData("drops")]
    public async Task NotTakenNow_ArrivesOnceLater(string behaviour)
    {
        var mail = await node.AddAsync();
        await server.BehaveAsync(behaviour);

        await node.SendAsync();
        var failed = await node.FindAsync(mail);
        await server.BehaveAsync("up");
        node.Clock.Pass(TimeSpan.FromMinutes(1));
        await node.SendAsync();

        (failed.State, failed.Tries).ShouldBe((MailState.Waiting, 1));
        var end = await node.FindAsync(mail);
        (end.State, end.FailedWith).ShouldBe((MailState.Sent, null));
        (await server.MailsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task TakenButNotSaidSo_ComesTwiceWithOneMessageId()
    {
        await node.AddAsync();
        await server.BehaveAsync("takes and drops");

        await node.SendAsync();
        await server.BehaveAsync("up");
        node.Clock.Pass(TimeSpan.FromMinutes(1));
        await node.SendAsync();

        var mails = await server.MailsAsync();
        mails.Count.ShouldBe(2);
        mails.Select(m => m.MessageId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task NoEncryptionOffered_NothingIsSentWhereItIsAskedFor()
    {
        var mail = await node.AddAsync();
        await using var careful = new MailNode(database, server.Port, ("Portal:Mail:StartTls", "true"));

        await careful.SendAsync();

        (await server.MailsAsync()).ShouldBeEmpty();
        (await node.FindAsync(mail)).State.ShouldBe(MailState.Waiting);
    }
}
