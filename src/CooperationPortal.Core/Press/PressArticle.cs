using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Press;

/// <summary>
/// An article that a member of staff has pasted to make records of it. Its text is a working paper that only its owner
/// sees, as it may hold personal data, and is deleted when he says so; what readers get are short quotes. Its id is that of
/// the source it becomes.
/// </summary>
public sealed class PressArticle
{
    public const int TitleLength = 500;
    public const int AuthorLength = 300;
    public const int TextLength = 50_000;

    public required Guid Id { get; init; }
    public required Guid OwnerId { get; init; }
    public required string Title { get; set; }

    /// <summary>An http or https address; null for a paper.</summary>
    public string? Url { get; internal set; }
    public string? Publisher { get; internal set; }
    public string? Author { get; internal set; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; set; }
    public StatedDate Published { get; internal set; } = StatedDate.NotStated;

    /// <summary>Paragraphs, a line each.</summary>
    public required string Text { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ChangedAt { get; internal set; }
}
