namespace CooperationPortal.Core.Shared.Paging;

/// <summary>The orders that lists offer; each list has one of its own besides, its first.</summary>
public enum ListSort
{
    /// <summary>By the day of the record, those without a year last.</summary>
    Newest,

    /// <summary>By the day of the record; those without a year last here too.</summary>
    Oldest,

    /// <summary>By when the public last saw the record change, the latest first.</summary>
    Changed,

    /// <summary>By name in the reader's language.</summary>
    Name,

    /// <summary>By how many records there are, most first.</summary>
    Busiest,
}
