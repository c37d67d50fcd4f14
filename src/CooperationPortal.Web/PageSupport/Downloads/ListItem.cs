using CooperationPortal.Core.Shared;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>A row of a list in the three shapes that formats ask for.</summary>
public abstract class ListItem
{
    /// <summary>A line of a table: texts and numbers.</summary>
    public abstract IEnumerable<object?> Cells { get; }

    /// <summary>Names and values of an object in JSON.</summary>
    public abstract IEnumerable<KeyValuePair<string, object?>> Members { get; }

    /// <summary>An entry of a feed or a calendar.</summary>
    public abstract ListEntry Entry { get; }
}

/// <summary>A row as feeds and calendars show it.</summary>
/// <param name="Id">The same for ever, whatever becomes of the address.</param>
/// <param name="Url">The page of the record.</param>
/// <param name="Title">In the reader's language, or the nearest.</param>
/// <param name="Summary">A line on it; empty where there is nothing to add.</param>
/// <param name="ChangedAt">When it changed.</param>
public sealed record ListEntry(Guid Id, string Url, string Title, string Summary, DateTimeOffset ChangedAt)
{
    public ListEntry(Guid id, string url, string title, string summary, Publication publication)
        : this(id, url, title, summary, publication.ChangedAt) => FirstAt = publication.FirstAt;

    /// <summary>When it came; null of what nobody publishes, such as a place.</summary>
    public DateTimeOffset? FirstAt { get; }

    /// <summary>The days for a calendar.</summary>
    public StatedDate Days { get; init; } = StatedDate.NotStated;

    /// <summary>Where it is; null where no source says.</summary>
    public string? Place { get; init; }

    public EntryStanding Standing { get; init; }

    /// <summary>What within it has a time of day, for a calendar.</summary>
    public IReadOnlyList<TimedEntry> Times { get; init; } = [];
}

/// <summary>A part of a row that has a time of day.</summary>
/// <param name="Id">The same for ever.</param>
/// <param name="Title">In the reader's language, or the nearest.</param>
/// <param name="Start">By the clocks of the place.</param>
/// <param name="End">By the same clocks; null where no source says.</param>
/// <param name="Zone">The IANA time zone of the place.</param>
public sealed record TimedEntry(Guid Id, string Title, DateTime Start, DateTime? End, string Zone);

/// <summary>Whether what stands in a calendar will be.</summary>
public enum EntryStanding
{
    Sure,
    Planned,
    Cancelled,
}
