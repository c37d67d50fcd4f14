namespace CooperationPortal.Core.Documents;

/// <summary>Who may fetch a file.</summary>
public enum DocumentVisibility
{
    Public,
    Staff,
}
