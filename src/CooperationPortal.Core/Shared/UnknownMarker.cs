namespace CooperationPortal.Core.Shared;

/// <summary>Why a value is absent; none of these is an empty string.</summary>
public enum UnknownMarker
{
    NotStated,
    NotApplicable,
    Withheld,
}
