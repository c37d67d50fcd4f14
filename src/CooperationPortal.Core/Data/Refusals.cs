using CooperationPortal.Core.Shared;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CooperationPortal.Core.Data;

/// <summary>Saves, and says in the portal's words what the database refuses.</summary>
internal static class Refusals
{
    /// <exception cref="ConflictException">A row changed after it was read.</exception>
    /// <exception cref="ValidationException">A rule of the database forbids it.</exception>
    public static async Task SaveOrExplainAsync(this PortalDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new ConflictException("A row changed after it was read.");
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException refusal && Explain(refusal) is { } words)
        {
            throw new ValidationException([new ValidationFailure("", words) { CustomState = refusal.ConstraintName }]);
        }
    }

    /// <summary>
    /// Begins a transaction in which nobody else writes that record, so that the later of two sees what the earlier did
    /// and can say so; unique indexes and row versions hold without it.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginTurnAsync(
        this PortalDbContext db, Guid recordId, CancellationToken cancellationToken)
    {
        var turn = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockAsync(recordId, cancellationToken);
        return turn;
    }

    /// <summary>A turn for two records; whoever takes both takes them in the same order.</summary>
    public static async Task<IDbContextTransaction> BeginTurnAsync(
        this PortalDbContext db, Guid one, Guid other, CancellationToken cancellationToken)
    {
        var (first, second) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        var turn = await db.BeginTurnAsync(first, cancellationToken);
        await db.LockAsync(second, cancellationToken);
        return turn;
    }

    /// <summary>Saves as <see cref="SaveOrExplainAsync"/> does and ends the turn.</summary>
    public static async Task CommitOrExplainAsync(
        this PortalDbContext db, IDbContextTransaction turn, CancellationToken cancellationToken)
    {
        await db.SaveOrExplainAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    private static Task LockAsync(this PortalDbContext db, Guid recordId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(hashtextextended({recordId.ToString()}, 0))", cancellationToken);

    private static string? Explain(PostgresException refusal) => refusal.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation => "ErrorsWorkflow.AlreadyThere",
        PostgresErrorCodes.ForeignKeyViolation => "ErrorsWorkflow.LinkedRecordMissing",
        PostgresErrorCodes.CheckViolation => "ErrorsWorkflow.RuleBroken",
        PostgresErrorCodes.StringDataRightTruncation => "ErrorsWorkflow.TooLong",
        PostgresErrorCodes.NumericValueOutOfRange => "ErrorsWorkflow.NumberTooLarge",
        _ => null,
    };
}
