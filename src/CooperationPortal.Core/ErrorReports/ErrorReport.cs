using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.ErrorReports;

/// <summary>What a reader, without an account, says is wrong on a public page. Only staff read it. Plain text.</summary>
public sealed class ErrorReport
{
    public const int TextLength = 2000;
    public const int PageLength = 500;
    public const int ContactLength = 254;

    /// <summary>Made by the form, so that sending it twice reports once.</summary>
    public required Guid Id { get; init; }

    /// <summary>Path and query of the page, beginning with a slash.</summary>
    public required string Page { get; init; }

    /// <summary>The record that the page shows; null for lists and pages of places.</summary>
    public RecordKind? RecordKind { get; init; }
    public Guid? RecordId { get; init; }

    /// <summary>The reference or slug by which the page names the record.</summary>
    public string? RecordKey { get; init; }

    public required string Text { get; set; }

    /// <summary>The mail address to which an answer may go; forgotten when the report is settled.</summary>
    public string? Contact { get; private set; }

    /// <summary>BCP 47; the language of the page.</summary>
    public required string Lang { get; init; }
    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? SettledAt { get; private set; }
    public Guid? SettledById { get; private set; }

    /// <summary>What was done about it, or why nothing.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Row version (PostgreSQL's xmin).</summary>
    public uint Version { get; private set; }

    internal ErrorReport AnsweredTo(string? contact)
    {
        Contact = contact;
        return this;
    }

    /// <summary>Without a name that was erased.</summary>
    internal void Reword(string text, string? outcome) => (Text, Outcome) = (text, outcome);

    internal void Settle(string outcome, Guid by, DateTimeOffset now) =>
        (Outcome, SettledById, SettledAt, Contact) = (outcome, by, now, null);
}
