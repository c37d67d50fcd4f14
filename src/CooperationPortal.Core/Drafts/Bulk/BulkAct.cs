namespace CooperationPortal.Core.Drafts.Bulk;

/// <summary>What is done with several records in one go: each as if it were the only one.</summary>
public enum BulkAct
{
    /// <summary>Publishes drafts that wait for review.</summary>
    Publish,

    /// <summary>Gives drafts that wait for review back to their authors.</summary>
    Return,

    /// <summary>Hands drafts to the reviewers.</summary>
    Submit,

    /// <summary>Throws drafts away.</summary>
    Discard,

    /// <summary>Hides public records.</summary>
    Hide,

    /// <summary>Shows hidden records again.</summary>
    Show,
}

/// <summary>What the acts have in common.</summary>
public static class BulkActs
{
    /// <summary>More records than that are not chosen at once.</summary>
    public const int Most = 100;

    /// <summary>Whether it is done with drafts; else it is with live records.</summary>
    public static bool IsOfDrafts(this BulkAct act) => act is not (BulkAct.Hide or BulkAct.Show);

    /// <summary>Whether somebody will ask why.</summary>
    public static bool NeedsReason(this BulkAct act) => act is not (BulkAct.Publish or BulkAct.Submit);
}
