namespace CooperationPortal.Core.FieldRights;

/// <summary>Where a record stands when its fields are written.</summary>
public enum FieldStage
{
    /// <summary>It was never public.</summary>
    Draft,

    /// <summary>Everybody reads it; what is written becomes a draft beside it.</summary>
    Published,

    /// <summary>It was public and is hidden.</summary>
    Withdrawn,
}
