namespace CooperationPortal.Core.Shared;

/// <summary>Where a record stands on its way to the public; apart from its legal state.</summary>
public enum PublicationState
{
    Draft,
    Submitted,
    Returned,
    Published,
    Unpublished,
}
