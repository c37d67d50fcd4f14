using CooperationPortal.Core.Shared;
using NpgsqlTypes;

namespace CooperationPortal.Core.Search;

/// <summary>
/// The words by which a published record is found, kept by the database with every write: docs/decisions/0048. A withdrawn record
/// has no row.
/// </summary>
public sealed class SearchRow
{
    public required RecordKind Kind { get; init; }
    public required Guid Id { get; init; }
    public required DateOnly SortDate { get; init; }

    /// <summary>The words of the key, each once; with @ before them what the names of its places add.</summary>
    public required NpgsqlTsVector Words { get; init; }
}
