namespace CooperationPortal.Core.PersonalData;

/// <summary>Where a text stands that mentions somebody.</summary>
public enum MentionPlace
{
    Draft,
    Comment,

    /// <summary>A pasted article, which only its owner reads.</summary>
    Article,
    ErrorReport,

    /// <summary>A text of a record: its title, a summary, minutes.</summary>
    Record,

    /// <summary>A quote or a reason behind a fact.</summary>
    Quote,
    History,
}
