namespace CooperationPortal.Web.Setup.Jobs;

/// <summary>What a node does in the background.</summary>
public enum Job
{
    /// <summary>Sends what lies in the outbox.</summary>
    Mail,

    /// <summary>Looks for what colleagues are to be told.</summary>
    Notices,

    /// <summary>Folds the changes of figures.</summary>
    Figures,

    /// <summary>Brings the words by which older records are found up to date.</summary>
    Keys,

    /// <summary>Forgets personal data that have served.</summary>
    Retention,

    /// <summary>Writes down what the public has read.</summary>
    Readership,
}
