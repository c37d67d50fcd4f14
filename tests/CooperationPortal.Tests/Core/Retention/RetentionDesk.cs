using System.Security.Cryptography;
using System.Text;
using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Links;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Notices;
using CooperationPortal.Core.Retention;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CooperationPortal.Tests.Core.Retention;

/// <summary>Rows of one person's data that served until a moment, and purges by a clock that the test moves.</summary>
internal sealed class RetentionDesk(string connectionString, MovedClock clock) : IAsyncDisposable
{
    private readonly ServiceProvider services =
        TestServices.Create(connectionString, s => s.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));

    public static RetentionOptions Settings { get; } = new();

    public Task<PurgeCounts> PurgeAsync() =>
        UseAsync<DataPurge, PurgeCounts>(purge => purge.RunAsync(CancellationToken.None));

    public async Task<Guid> MailAsync(MailState state, DateTimeOffset ended)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var to = new MailRecipient("zilola@portal.example", "Зилола Каримова", LanguageTag.Uzbek);
        var id = scope.ServiceProvider.GetRequiredService<Outbox>().Add(new MailMessage { Texts = "Mail.Test", To = to });
        await db.SaveChangesAsync();
        if (state is not MailState.Waiting)
        {
            await db.OutgoingMail.Where(m => m.Id == id).ExecuteUpdateAsync(m => m
                .SetProperty(x => x.State, state).SetProperty(x => x.EndedAt, ended).SetProperty(x => x.Facts, (MailFacts?)null));
        }

        return id;
    }

    public Task<Guid> SessionAsync(Guid userId, DateTimeOffset ended) => AddAsync(id => new Session
    {
        Id = id, UserId = userId, Stamp = "stamp", StartedAt = ended.AddHours(-12), ExpiresAt = ended, Address = "192.0.2.7",
    });

    public Task<Guid> DeviceAsync(Guid userId, DateTimeOffset seen) => AddAsync(id => new Device
    {
        Id = id, UserId = userId, SecretHash = SHA256.HashData(id.ToByteArray()), FirstSeenAt = seen, SeenAt = seen,
    });

    public Task<Guid> LinkAsync(Guid userId, DateTimeOffset expires, DateTimeOffset? used) => AddAsync(id => new OneTimeLink
    {
        Id = id,
        Kind = OneTimeLinkKind.PasswordReset,
        SubjectId = userId,
        SecretHash = SHA256.HashData(id.ToByteArray()),
        CreatedAt = expires.AddDays(-7),
        ExpiresAt = expires,
        UsedAt = used,
    });

    public Task<Guid> NoticeAsync(Guid userId, DateTimeOffset raised) => AddAsync(id => new Notice
    {
        Id = id, UserId = userId, Kind = NoticeKind.Published, Key = $"{NoticeKind.Published}:{id:N}",
        RecordKind = RecordKind.Agreement, RecordId = id, RaisedAt = raised,
    });

    public async Task<Guid> RequestAsync(Guid agreementId, Guid askedBy, DateTimeOffset expires, DateTimeOffset? answered)
    {
        var content = $"{Guid.NewGuid()}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        await AddAsync(_ => new AgreementSnapshot { AgreementId = agreementId, Hash = hash, Content = content, TakenAt = expires.AddDays(-30) });
        return await AddAsync(id => new ConfirmationRequest
        {
            Id = id, AgreementId = agreementId, PartyId = Guid.NewGuid(), PartyName = "Самарская область", Hash = hash,
            Person = "Анна Петрова", Email = "petrova@samara.example", Language = LanguageTag.Russian, AskedById = askedBy,
            AskedBy = "Редактор", AskedAt = expires.AddDays(-30), ExpiresAt = expires, AnsweredAt = answered,
        });
    }

    public Task AttemptsAsync(string prefix, int count, DateTimeOffset since) => UseAsync<PortalDbContext, int>(db =>
        db.Database.ExecuteSqlAsync(
            $"insert into attempts (key, tries, since) select {prefix} || i, 1, {since} from generate_series(1, {count}) i"));

    public Task<T> UseAsync<T>(Func<PortalDbContext, Task<T>> work) => UseAsync<PortalDbContext, T>(work);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private async Task<Guid> AddAsync(Func<Guid, object> row)
    {
        var id = Guid.CreateVersion7();
        await UseAsync(db =>
        {
            db.Add(row(id));
            return db.SaveChangesAsync();
        });
        return id;
    }
}
