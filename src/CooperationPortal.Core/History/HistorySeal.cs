namespace CooperationPortal.Core.History;

/// <summary>
/// The place of an entry in the chain, given by the database at commit: docs/decisions/0030-history-as-a-chain.md.
/// </summary>
public sealed class HistorySeal
{
    /// <summary>Without gaps, in the order of the commits.</summary>
    public required long Number { get; init; }
    public required long EntryId { get; init; }
    public HistoryEntry? Entry { get; init; }

    /// <summary>SHA-256 over the hash before it and the words of the entry.</summary>
    public required byte[] Hash { get; init; }
}
