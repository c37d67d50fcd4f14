using System.Globalization;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Notices;

/// <summary>Puts notices into mails: at once, or in the morning of the day or of Monday by the reader's clock.</summary>
public sealed class NoticeMailing(PortalDbContext db, Outbox outbox, TimeProvider time)
{
    private static readonly TimeOnly Morning = new(8, 0);

    public async Task PutAsync(CancellationToken cancellationToken)
    {
        var open = await db.Notices.Where(n => n.SettledAt == null && !db.Users.Any(u => u.Id == n.UserId && u.Disabled))
            .ToListAsync(cancellationToken);
        var ids = open.Select(n => n.UserId).Distinct().ToArray();
        var users = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToListAsync(cancellationToken);
        var choices = await db.NoticeChoices.AsNoTracking().Where(c => ids.Contains(c.UserId))
            .ToDictionaryAsync(c => c.UserId, cancellationToken);
        foreach (var user in users)
        {
            var rhythm = choices.GetValueOrDefault(user.Id)?.Rhythm ?? NoticeRhythm.AtOnce;
            if (await IsTimeAsync(user, rhythm, cancellationToken) is (true, var key))
            {
                Put(user, key, open.Where(n => n.UserId == user.Id));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private void Put(PortalUser user, string? key, IEnumerable<Notice> notices)
    {
        var mailId = outbox.Add(new MailMessage { Texts = NoticeMail.Texts, To = MailRecipient.Of(user), Key = key });
        foreach (var notice in notices)
        {
            notice.Settle(mailId, time.GetUtcNow());
        }
    }

    /// <summary>A digest carries the day it belongs to, so that a clock that is put back brings no second one.</summary>
    private async Task<(bool IsTime, string? Key)> IsTimeAsync(
        PortalUser user, NoticeRhythm rhythm, CancellationToken cancellationToken)
    {
        if (rhythm is NoticeRhythm.AtOnce)
        {
            return (true, null);
        }

        var local = TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone(user)).DateTime.AddTicks(-Morning.Ticks);
        var day = DateOnly.FromDateTime(local);
        if (rhythm is NoticeRhythm.Weekly)
        {
            day = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"digest:{user.Id:N}:{day:yyyy-MM-dd}");
        var isNew = !await db.OutgoingMail.AnyAsync(m => m.Key == key, cancellationToken);
        return (rhythm is not NoticeRhythm.Never && isNew, key);
    }

    private TimeZoneInfo Zone(PortalUser user) =>
        user.TimeZone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : time.LocalTimeZone;
}
