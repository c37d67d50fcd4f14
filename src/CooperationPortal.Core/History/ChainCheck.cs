using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.History;

/// <summary>
/// Counts the hashes of the history anew. It asks the database for the bare fields and for none of its functions, which
/// somebody who alters entries could alter too.
/// </summary>
public sealed class ChainCheck(PortalDbContext db)
{
    private const string Entries = """
        select s.number, s.entry_id, s.hash, h.id, h.id::text, (extract(epoch from h.at) * 1000000)::bigint::text,
            h.actor_id::text, h.actor_name, h.action, h.record_kind, h.record_id::text, h.reference, h.title,
            array_to_string(h.region_ids, ','), array_to_string(h.institution_ids, ','), h.comment, h.changes::text,
            host(h.address)
        from history h full join history_seals s on s.entry_id = h.id
        order by s.number nulls last, h.id
        """;

    private const int FirstField = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>The first fault of the chain; then whether it still leads over the head that somebody kept.</summary>
    public async Task<ChainResult> CheckAsync(ChainHead? kept, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Entries;
        command.CommandTimeout = (int)Patience.TotalSeconds;
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
        var result = ChainResult.Empty;
        var passedKept = kept is null;
        while (result.Fault is null && await rows.ReadAsync(cancellationToken))
        {
            result = Next(result, rows);
            passedKept |= result.Head == kept;
        }

        return result.Fault is not null || passedKept
            ? result
            : result with { Fault = new ChainFault(ChainFaultKind.HeadLost, kept!.EntryId) };
    }

    private static ChainResult Next(ChainResult before, DbDataReader row)
    {
        if (row.IsDBNull(0))
        {
            return before with { Fault = new ChainFault(ChainFaultKind.Unsealed, row.GetInt64(3)) };
        }

        var number = row.GetInt64(0);
        var entryId = row.GetInt64(1);
        var hash = row.GetFieldValue<byte[]>(2);
        var fault = number != before.Count + 1 ? ChainFaultKind.GapBefore
            : row.IsDBNull(3) ? ChainFaultKind.Missing
            : !HashOf(before.Hash, row).AsSpan().SequenceEqual(hash) ? ChainFaultKind.Altered
            : (ChainFaultKind?)null;
        return fault is { } kind
            ? before with { Fault = new ChainFault(kind, entryId) }
            : new ChainResult(number, hash, ChainHead.Of(hash, entryId), null);
    }

    private static byte[] HashOf(byte[] before, DbDataReader row)
    {
        var fields = Enumerable.Range(FirstField, row.FieldCount - FirstField)
            .Select(i => row.IsDBNull(i) ? null : row.GetString(i));
        return SHA256.HashData([.. before, .. ChainText.Of(fields)]);
    }
}

/// <summary>How far the chain holds.</summary>
/// <param name="Count">The entries that are as they were written.</param>
/// <param name="Hash">Of the last of them.</param>
/// <param name="Head">The last of them; null before the first.</param>
/// <param name="Fault">The first that is not; null where all are.</param>
public sealed record ChainResult(long Count, byte[] Hash, ChainHead? Head, ChainFault? Fault)
{
    public static ChainResult Empty { get; } = new(0, [], null, null);
}

/// <summary>What is wrong, and at which entry.</summary>
public sealed record ChainFault(ChainFaultKind Kind, long EntryId);

/// <summary>The ways in which the history can differ from what was written.</summary>
public enum ChainFaultKind
{
    /// <summary>A field of the entry, or its hash, is another.</summary>
    Altered,

    /// <summary>The entry was deleted.</summary>
    Missing,

    /// <summary>Entries before it were deleted with their hashes.</summary>
    GapBefore,

    /// <summary>The entry was written past the database's trigger.</summary>
    Unsealed,

    /// <summary>The chain does not lead over the head that was kept elsewhere: its end was cut, or it was written anew.</summary>
    HeadLost,
}
