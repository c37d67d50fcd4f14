namespace CooperationPortal.Core.Institutions;

/// <summary>Whether a body still exists under this record.</summary>
public enum InstitutionStatus
{
    Active,
    Inactive,

    /// <summary>Only by merging; see <see cref="Institution.MergedIntoId"/>.</summary>
    Merged,
    Withdrawn,
}
