namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>What validators ask of a choice from the registry.</summary>
public static class PickRules
{
    /// <summary>A record of one of the kinds was chosen.</summary>
    public static bool IsRecordOf(this RecordPick pick, params RecordKind[] kinds) =>
        Array.Exists(kinds, kind => pick.IdOf(kind) is not null);

    /// <summary>Nothing was typed, or what was typed was found: words alone would be lost on the way.</summary>
    public static bool IsEmptyOrRecordOf(this RecordPick pick, params RecordKind[] kinds) =>
        pick.IsEmpty() || pick.IsRecordOf(kinds);
}
