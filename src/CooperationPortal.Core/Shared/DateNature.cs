namespace CooperationPortal.Core.Shared;

/// <summary>Whether a date was planned or is when it happened.</summary>
public enum DateNature
{
    Planned,
    Actual,
}
