namespace CooperationPortal.Core.Shared;

/// <summary>The mistakes a person can make in the boxes of a date.</summary>
public enum EdtfPartsProblem
{
    /// <summary>The box is empty, and the date makes no sense without it.</summary>
    Missing,

    /// <summary>The year is not four digits, or the day or the month not one or two.</summary>
    NotANumber,

    /// <summary>There is no such month, year 0000 or 30 February.</summary>
    DoesNotExist,

    /// <summary>The year is filled in, and so is "the source does not name the year".</summary>
    YearGivenButNotStated,

    /// <summary>The end is before the start.</summary>
    EndBeforeStart,

    /// <summary>The boxes of an end that is said to be open are filled in.</summary>
    OpenButFilled,

    /// <summary>Both ends are said to be open, which is no date.</summary>
    BothEndsOpen,
}
