namespace CooperationPortal.Core.Drafts.Bulk;

/// <summary>Why one of several records was left as it is.</summary>
public enum BulkRefusal
{
    /// <summary>It was changed since it was chosen, or is no longer where the act begins.</summary>
    Changed,

    /// <summary>The actor may read it and not do this with it.</summary>
    NotAllowed,

    /// <summary>Four eyes: the actor has written in it.</summary>
    OwnWork,

    /// <summary>Something is missing that its form would ask for.</summary>
    Incomplete,

    /// <summary>It names bodies or events that are not published themselves.</summary>
    NamesDrafts,

    /// <summary>A record of nearly that name is there, and somebody must say that it is another one.</summary>
    HasTwins,

    /// <summary>It is gone.</summary>
    Gone,
}
