using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.History;

/// <summary>Which entries an auditor looks for; what is empty does not narrow it. Bound from the query string.</summary>
public sealed record AuditFilter
{
    /// <summary>A part of the name of an account, or its whole e-mail address.</summary>
    public string? Person { get; init; }
    public HistoryAction? Action { get; init; }
    public RecordKind? Kind { get; init; }

    /// <summary>A place or an institution by any of its names.</summary>
    public string? Place { get; init; }

    /// <summary>Whole days in UTC.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Parts of titles, numbers and comments.</summary>
    public string? Words { get; init; }
}
