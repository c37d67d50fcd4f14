using CooperationPortal.Core.Data;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CooperationPortal.Tests.Core.Mail;

/// <summary>A mail is written with what causes it, or not at all.</summary>
public sealed class OutboxTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly MailRecipient Zilola = new("zilola@portal.example", "Зилола Каримова", LanguageTag.Uzbek, "Asia/Tashkent");

    [Fact]
    public async Task Add_AndSaved_WaitsWithWhatItSays()
    {
        var at = new DateTimeOffset(2026, 11, 26, 21, 0, 0, TimeSpan.Zero);

        await AddAsync(new MailMessage
        {
            Texts = "Mail.Test",
            To = Zilola,
            Link = "/account/secret",
            Values = ["two\nlines", at, new DateOnly(2027, 1, 31), LocalizedText.Of("ru", "Соглашение")],
            Key = "said",
        });

        var mail = await database.UseAsync(db => db.OutgoingMail.AsNoTracking().SingleAsync(m => m.Key == "said"));
        (mail.State, mail.Tries, mail.To).ShouldBe((MailState.Waiting, 0, Zilola));
        mail.Facts!.Link.ShouldBe("/account/secret");
        mail.Facts.Values.ShouldBe(
            ["two\nlines", at, new DateOnly(2027, 1, 31), LocalizedText.Of("ru", "Соглашение")]);
    }

    [Fact]
    public async Task Add_ToASaveThatFails_IsNotThereEither()
    {
        await using var scope = database.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.RoleGrants.Add(new RoleGrant
        {
            Id = Guid.CreateVersion7(), UserId = Guid.CreateVersion7(), Role = PortalRole.Reviewer, From = DateTimeOffset.UnixEpoch,
        });
        scope.ServiceProvider.GetRequiredService<Outbox>().Add(new MailMessage { Texts = "Mail.Test", To = Zilola, Key = "in vain" });

        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());

        (await CountAsync("in vain")).ShouldBe(0);
    }

    [Fact]
    public async Task Add_KeyThatWasThere_IsRefused()
    {
        await AddAsync(new MailMessage { Texts = "Mail.Test", To = Zilola, Key = "once" });

        var refusal = await Should.ThrowAsync<DbUpdateException>(
            () => AddAsync(new MailMessage { Texts = "Mail.Test", To = Zilola, Key = "once" }));

        refusal.InnerException.ShouldBeOfType<PostgresException>().ConstraintName.ShouldBe("ix_outgoing_mail_key");
        (await CountAsync("once")).ShouldBe(1);
    }

    [Fact]
    public async Task SentMail_WithWhatItSaid_IsRefusedByTheDatabase()
    {
        await AddAsync(new MailMessage { Texts = "Mail.Test", To = Zilola, Link = "/account/secret", Key = "secret" });

        var refusal = await Should.ThrowAsync<PostgresException>(() => database.UseAsync(db => db.Database.ExecuteSqlAsync(
            $"update outgoing_mail set state = 'Sent', ended_at = now() where key = 'secret'")));

        refusal.ConstraintName.ShouldBe("ck_outgoing_mail_forgotten");
    }

    private async Task AddAsync(MailMessage message)
    {
        await using var scope = database.NewScope();
        scope.ServiceProvider.GetRequiredService<Outbox>().Add(message);
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().SaveChangesAsync();
    }

    private Task<int> CountAsync(string key) => database.UseAsync(db => db.OutgoingMail.CountAsync(m => m.Key == key));
}
