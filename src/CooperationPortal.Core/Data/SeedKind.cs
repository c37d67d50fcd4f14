namespace CooperationPortal.Core.Data;

/// <summary>When a seed runs: reference data always, demo data only where it is asked for.</summary>
public enum SeedKind
{
    Reference,
    Demo,
}
