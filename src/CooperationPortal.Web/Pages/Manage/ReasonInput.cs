namespace CooperationPortal.Web.Pages.Manage;

/// <summary>Why something is hidden, shown again or thrown away; it stays in the history.</summary>
public sealed class ReasonInput
{
    public string? Reason { get; set; }
}
