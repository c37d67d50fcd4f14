namespace CooperationPortal.Core.Press.Giving;

/// <summary>Why a passage was not given to a field.</summary>
public enum PassageRefusal
{
    NotInArticle,
    NoSuchField,
    TooLong,

    /// <summary>The field is a date, a number or a choice, and the passage holds none.</summary>
    SaysNothing,
}
