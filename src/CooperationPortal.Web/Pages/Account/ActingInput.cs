namespace CooperationPortal.Web.Pages.Account;

/// <summary>For whom somebody acts who has roles in several regions or institutions.</summary>
public sealed class ActingInput
{
    /// <summary>The key of one of the choices; empty is for all of them.</summary>
    public string? For { get; set; }
}
