namespace CooperationPortal.Web.PageSupport.Drafts;

/// <summary>What the script is told that keeps what is being typed.</summary>
/// <param name="Message">What it shows.</param>
/// <param name="Address">Where the draft is edited; null where nothing was kept.</param>
/// <param name="Stamp">The new values of the form's stamp, by the names of its fields.</param>
/// <param name="IsVoiding">Whether the draft takes away a party's word on the terms.</param>
public sealed record KeptAnswer(
    string Message, string? Address = null, IReadOnlyDictionary<string, string>? Stamp = null, bool IsVoiding = false);
