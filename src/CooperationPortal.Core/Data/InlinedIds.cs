using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CooperationPortal.Core.Data;

/// <summary>
/// Writes ids into the text of a query where PostgreSQL should know the value when it plans: docs/decisions/0045. Entity Framework
/// itself would write it as a constant, and then compiles and keeps the query anew for each of ten thousand places.
/// </summary>
internal sealed class InlinedIds : DbCommandInterceptor
{
    /// <summary>How variables are called whose ids are written so; Entity Framework names its parameters after variables.</summary>
    private const string Prefix = "inlined";

    private InlinedIds()
    {
    }

    public static InlinedIds Instance { get; } = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Inline(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Inline(command);
        return ValueTask.FromResult(result);
    }

    internal static void Inline(DbCommand command)
    {
        // The longer names first, for one may begin with another.
        foreach (var parameter in command.Parameters.Cast<DbParameter>().Where(IsInlined)
            .OrderByDescending(p => p.ParameterName.Length).ToList())
        {
            command.CommandText = command.CommandText.Replace(
                $"@{Name(parameter)}", $"'{(Guid)parameter.Value!}'::uuid", StringComparison.Ordinal);
            command.Parameters.Remove(parameter);
        }
    }

    private static bool IsInlined(DbParameter parameter) =>
        parameter.Value is Guid && Name(parameter).StartsWith(Prefix, StringComparison.Ordinal);

    private static string Name(DbParameter parameter) => parameter.ParameterName.TrimStart('@');
}
