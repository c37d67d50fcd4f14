namespace CooperationPortal.Core.Drafts;

/// <summary>What is done with what was typed.</summary>
public enum DraftStep
{
    /// <summary>Kept while the person goes on typing; the history hears of it when the sitting ends.</summary>
    Keep,

    /// <summary>Saved by the person.</summary>
    Save,

    /// <summary>Handed to the reviewers.</summary>
    Submit,
}
