using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Search;

/// <summary>A record that was chosen in a pick field, and the words that stand in its box.</summary>
public sealed record ChosenWords(string Chosen, string Typed)
{
    /// <summary>The kind, where it is one that has names: a place, a body, a person or an event.</summary>
    public RecordKind? Kind { get; } = NameIndex.Kinds.Cast<RecordKind?>()
        .FirstOrDefault(kind => new RecordPick { Chosen = Chosen }.IdOf(kind!.Value) is not null);

    /// <summary>The id of a record that has names.</summary>
    public Guid? NamedId => Kind is { } kind ? new RecordPick { Chosen = Chosen }.IdOf(kind) : null;
}
