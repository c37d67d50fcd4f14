using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Notices;

/// <summary>What colleagues want to be told by mail.</summary>
public sealed class NoticeChoiceService(PortalDbContext db, IValidator<NoticeChoicesInput> validator, TimeProvider time)
{
    /// <summary>The actor's own choices, for their form.</summary>
    public async Task<NoticeChoicesInput> OfAsync(Actor actor, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == actor.UserId, cancellationToken);
        var choices = await db.NoticeChoices.AsNoTracking()
            .SingleOrDefaultAsync(c => c.UserId == actor.UserId, cancellationToken);
        var muted = choices?.Muted ?? [];
        return new NoticeChoicesInput
        {
            Language = user.Language,
            TimeZone = user.TimeZone,
            Rhythm = choices?.Rhythm ?? NoticeRhythm.AtOnce,
            Wanted = [.. Enum.GetValues<NoticeKind>().Where(kind => !muted.Contains(kind.ToString()))],
        };
    }

    /// <exception cref="ValidationException">The portal does not speak the language or does not know the zone.</exception>
    public async Task SaveAsync(NoticeChoicesInput input, Actor actor, CancellationToken cancellationToken)
    {
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        var user = await db.Users.SingleAsync(u => u.Id == actor.UserId, cancellationToken);
        (user.Language, user.TimeZone) = (input.Language!, input.TimeZone);
        var choices = await ChoicesAsync(user.Id, cancellationToken);
        choices.Rhythm = input.Rhythm;
        choices.Muted = [.. Enum.GetValues<NoticeKind>().Except(input.Wanted).Select(kind => kind.ToString())];
        await db.SaveOrExplainAsync(cancellationToken);
    }

    /// <summary>No more mail of notices; what waited to be put into one is not kept for later.</summary>
    public async Task UnsubscribeAsync(Guid userId, CancellationToken cancellationToken)
    {
        if (!await db.Users.AnyAsync(u => u.Id == userId, cancellationToken))
        {
            return;
        }

        (await ChoicesAsync(userId, cancellationToken)).Rhythm = NoticeRhythm.Never;
        var open = await db.Notices.Where(n => n.UserId == userId && n.SettledAt == null).ToListAsync(cancellationToken);
        foreach (var notice in open)
        {
            notice.Settle(null, time.GetUtcNow());
        }

        await db.SaveOrExplainAsync(cancellationToken);
    }

    private async Task<NoticeChoices> ChoicesAsync(Guid userId, CancellationToken cancellationToken) =>
        await db.NoticeChoices.SingleOrDefaultAsync(c => c.UserId == userId, cancellationToken)
        ?? db.NoticeChoices.Add(new NoticeChoices { UserId = userId }).Entity;
}
