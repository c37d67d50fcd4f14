using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Links;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Notices;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Core.Retention;

/// <summary>Forgets personal data that have served: docs/decisions/0034.</summary>
public sealed class DataPurge(
    PortalDbContext db, TellableKeys tellable, IOptions<RetentionOptions> options, TimeProvider time)
{
    /// <summary>So many rows at a time, so that nobody waits for a row for long.</summary>
    public const int BatchSize = 500;

    /// <summary>The advisory lock of whoever purges.</summary>
    public const long Lock = 7_284_501_002;

    /// <summary>What is due now; a batch that another node is at is left to that node.</summary>
    public async Task<PurgeCounts> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var keep = options.Value;
        return new PurgeCounts(
            Mail: await DeleteAsync(MailBefore(now.AddDays(-keep.MailDays)), cancellationToken),
            Notices: await NoticesAsync(now.AddDays(-keep.NoticeDays), cancellationToken),
            Sessions: await DeleteAsync(SessionsBefore(now.AddDays(-keep.SessionDays)), cancellationToken),
            Devices: await DeleteAsync(DevicesBefore(now - Devices.Memory), cancellationToken),
            Links: await DeleteAsync(LinksBefore(now.AddDays(-keep.LinkDays)), cancellationToken),
            Attempts: await DeleteAsync(AttemptsBefore(now - AttemptLimits.Window), cancellationToken),
            Confirmations: await AnonymiseAsync(RequestsBefore(now.AddDays(-keep.ConfirmationDays)), cancellationToken));
    }

    private IQueryable<OutgoingMail> MailBefore(DateTimeOffset day) =>
        db.OutgoingMail.Where(m => m.State != MailState.Waiting && m.EndedAt < day);

    private IQueryable<Notice> NoticesBefore(DateTimeOffset day) => db.Notices.Where(n => n.RaisedAt < day);

    private IQueryable<Session> SessionsBefore(DateTimeOffset day) => db.Sessions.Where(s => s.ExpiresAt < day);

    private IQueryable<Device> DevicesBefore(DateTimeOffset day) => db.Devices.Where(d => d.SeenAt < day);

    private IQueryable<OneTimeLink> LinksBefore(DateTimeOffset day) =>
        db.OneTimeLinks.Where(l => l.ExpiresAt < day || l.UsedAt < day);

    private IQueryable<Attempt> AttemptsBefore(DateTimeOffset begin) => db.Attempts.Where(a => a.Since < begin);

    private IQueryable<ConfirmationRequest> RequestsBefore(DateTimeOffset day) => db.ConfirmationRequests
        .Where(r => (r.AnsweredAt ?? r.ExpiresAt) < day && r.Email != ConfirmationRequest.Forgotten);

    /// <summary>A row that is deleted while its reason lasts would be told a second time.</summary>
    private async Task<int> NoticesAsync(DateTimeOffset day, CancellationToken cancellationToken)
    {
        if (!await NoticesBefore(day).AnyAsync(cancellationToken))
        {
            return 0;
        }

        var told = await tellable.NowAsync(cancellationToken);
        return await DeleteAsync(NoticesBefore(day).Where(n => !told.Contains(n.Key)), cancellationToken);
    }

    private Task<int> DeleteAsync<T>(IQueryable<T> due, CancellationToken cancellationToken) =>
        InBatchesAsync(() => due.Take(BatchSize).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    private Task<int> AnonymiseAsync(IQueryable<ConfirmationRequest> due, CancellationToken cancellationToken) =>
        InBatchesAsync(
            () => due.Take(BatchSize).ExecuteUpdateAsync(
                r => r.SetProperty(x => x.Person, ConfirmationRequest.Forgotten)
                    .SetProperty(x => x.Email, ConfirmationRequest.Forgotten),
                cancellationToken),
            cancellationToken);

    private async Task<int> InBatchesAsync(Func<Task<int>> batch, CancellationToken cancellationToken)
    {
        for (var sum = 0; ;)
        {
            await using var turn = await db.Database.BeginTransactionAsync(cancellationToken);
            var count = await db.IsOursAsync(Lock, cancellationToken) ? await batch() : 0;
            await turn.CommitAsync(cancellationToken);
            sum += count;
            if (count < BatchSize)
            {
                return sum;
            }
        }
    }
}
