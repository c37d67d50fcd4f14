namespace CooperationPortal.Core.Agreements;

/// <summary>What brings an agreement into force.</summary>
public enum ForceCondition
{
    NotStated,
    OnSignature,
    OnLastSignature,
    OnNotification,
    OnDate,
    OnOther,
}
