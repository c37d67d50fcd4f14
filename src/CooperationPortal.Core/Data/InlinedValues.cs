using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CooperationPortal.Core.Data;

/// <summary>
/// Writes ids and plain words into the text of a query where PostgreSQL should know the value when it plans: docs/decisions/0045
/// and 0052. Entity Framework itself would write it as a constant, and then compiles and keeps the query anew for each of ten
/// thousand places.
/// </summary>
internal sealed partial class InlinedValues : DbCommandInterceptor
{
    /// <summary>How variables are called whose values are written so; Entity Framework names its parameters after variables.</summary>
    private const string Prefix = "inlined";

    private InlinedValues()
    {
    }

    public static InlinedValues Instance { get; } = new();

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
                $"@{Name(parameter)}", Text(parameter.Value)!, StringComparison.Ordinal);
            command.Parameters.Remove(parameter);
        }
    }

    /// <summary>Whether a word may stand in a query as it is.</summary>
    internal static bool IsPlain(string word) => PlainWord().IsMatch(word);

    private static bool IsInlined(DbParameter parameter) =>
        Name(parameter).StartsWith(Prefix, StringComparison.Ordinal) && Text(parameter.Value) is not null;

    /// <summary>Null for what stays a parameter.</summary>
    private static string? Text(object? value) => value switch
    {
        Guid id => $"'{id}'::uuid",
        Guid[] ids => $"'{{{string.Join(',', ids)}}}'::uuid[]",
        string[] words when Array.TrueForAll(words, IsPlain) => $"'{{{string.Join(',', words)}}}'::text[]",
        _ => null,
    };

    private static string Name(DbParameter parameter) => parameter.ParameterName.TrimStart('@');

    [GeneratedRegex(@"\A[A-Za-z0-9_.:-]+\z")]
    private static partial Regex PlainWord();
}
