using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.ErrorReports;

/// <summary>Takes what readers report and settles it. A network that sends floods is asked to wait.</summary>
public sealed class ErrorReportService(
    PortalDbContext db,
    LiveRecords live,
    CommentSubjects subjects,
    ErrorReportQueries queries,
    AttemptLimits limits,
    IValidator<ErrorReportInput> validator,
    IValidator<SettleInput> settleValidator,
    TimeProvider time)
{
    public const int MostFromAddress = 5;
    public const int MostFromAll = 200;

    /// <summary>How long to wait where the reports are too many; null when it was taken.</summary>
    /// <param name="input">What the reader typed.</param>
    /// <param name="about">The record that the page shows, if it shows one.</param>
    /// <param name="lang">The language of the page.</param>
    /// <param name="address">The reader's network; not kept.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <exception cref="ValidationException">Nothing was said, or the mail address is none.</exception>
    public async Task<TimeSpan?> SendAsync(
        ErrorReportInput input, (RecordKind Kind, string Key)? about, string lang, string address, CancellationToken cancellationToken)
    {
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        if (await db.ErrorReports.AnyAsync(r => r.Id == input.Id, cancellationToken))
        {
            return null;
        }

        if (await limits.CountAsync(MostFromAddress, cancellationToken, "report", address) is { } wait)
        {
            return wait;
        }

        if (await limits.CountAsync(MostFromAll, cancellationToken, "report") is { } waitForAll)
        {
            return waitForAll;
        }

        var record = about is { } of ? await IdOfAsync(of.Kind, of.Key, cancellationToken) : null;
        db.Add(new ErrorReport
        {
            Id = input.Id,
            Page = input.Page!,
            RecordKind = record is null ? null : about!.Value.Kind,
            RecordId = record,
            RecordKey = record is null ? null : about!.Value.Key,
            Text = Blank.ToNull(input.Text)!,
            Lang = lang,
            At = time.GetUtcNow(),
        }.AnsweredTo(Blank.ToNull(input.Contact)));
        await db.SaveOrExplainAsync(cancellationToken);
        return null;
    }

    /// <exception cref="NotFoundException">There is no such report, or none that the actor may read.</exception>
    /// <exception cref="NotAllowedException">The actor only watches.</exception>
    /// <exception cref="ConflictException">Somebody else has settled it meanwhile.</exception>
    /// <exception cref="ValidationException">Nothing was said of what became of it.</exception>
    public async Task SettleAsync(Guid id, SettleInput input, Actor actor, CancellationToken cancellationToken)
    {
        var report = await queries.ReadableBy(actor).AsTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new NotFoundException("The report");
        if (!MayBeSettledBy(actor))
        {
            throw new NotAllowedException("Who only watches over records does not settle reports.");
        }

        Require.Version(report.Version, input.Version);
        await settleValidator.ValidateAndThrowAsync(input, cancellationToken);
        var now = time.GetUtcNow();
        report.Settle(Blank.ToNull(input.Outcome)!, actor.UserId!.Value, now);
        if (report is { RecordKind: { } kind, RecordId: { } recordId }
            && await subjects.FindAsync(kind, recordId, actor, cancellationToken) is { } subject)
        {
            db.History.Add(subject.Trace(HistoryAction.ErrorReportSettled, actor, now, report.Outcome));
        }

        await db.SaveOrExplainAsync(cancellationToken);
    }

    public static bool MayBeSettledBy(Actor actor) => actor.IsEditor() || actor.Has(PortalRole.Reviewer);

    private Task<Guid?> IdOfAsync(RecordKind kind, string key, CancellationToken cancellationToken)
    {
        var name = LiveRecords.KeyPropertyOf(kind);
        return live.Of(kind).Where(r => r.IsPublic && EF.Property<string>(r, name) == key).Select(r => (Guid?)r.Id)
            .SingleOrDefaultAsync(cancellationToken);
    }
}
