namespace CooperationPortal.Core.Users;

/// <summary>What a person may do, within a scope.</summary>
public enum PortalRole
{
    ClinicAdministrator,
    MinistryStaff,
    Reviewer,
    Auditor,
    SystemAdministrator,
}
