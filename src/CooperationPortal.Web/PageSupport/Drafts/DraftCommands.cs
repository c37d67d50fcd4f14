namespace CooperationPortal.Web.PageSupport.Drafts;

/// <summary>What the buttons of a draft's form, and its script, send as <c>command</c>.</summary>
public static class DraftCommands
{
    /// <summary>Keeps what was typed.</summary>
    public const string Save = "save";

    /// <summary>Keeps what was typed in place of what somebody else saved meanwhile.</summary>
    public const string SaveOver = "save-over";

    /// <summary>Keeps what was typed and hands it to the reviewers.</summary>
    public const string Submit = "submit";

    /// <summary>The script keeps what is being typed; the answer is <see cref="KeptAnswer"/>.</summary>
    public const string Keep = "keep";

    /// <summary>Shows what was typed before the session ended.</summary>
    public const string Resume = "resume";
}
