using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.ErrorReports;

/// <summary>An open report in a list.</summary>
public sealed record ErrorReportLine(Guid Id, RecordKind? Kind, string? Key, string Page, string Text, DateTimeOffset At);

/// <summary>The open reports that the actor may settle, the longest waiting first; of all of them, how many there are.</summary>
public sealed record ErrorReportGroup(int Count, IReadOnlyList<ErrorReportLine> Lines, string? Next);

/// <summary>A report as staff read it.</summary>
/// <param name="SettledBy">The name of who settled it.</param>
public sealed record ErrorReportView(
    Guid Id,
    RecordKind? Kind,
    Guid? RecordId,
    string? Key,
    string Page,
    string Text,
    string Lang,
    string? Contact,
    DateTimeOffset At,
    DateTimeOffset? SettledAt,
    string? SettledBy,
    string? Outcome,
    uint Version);
