using CooperationPortal.Core.Shared;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>Whether saving failed because that unique index already holds the value.</summary>
    public static bool IsDuplicateOf(this DbUpdateException exception, string index) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } refusal
        && refusal.ConstraintName == index;

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
