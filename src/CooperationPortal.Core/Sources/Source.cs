using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Sources;

/// <summary>A page or a paper that states facts. Its text is not kept, only short quotes with the facts they carry.</summary>
public sealed class Source
{
    public const int UrlLength = 1000;
    public const int PublisherLength = 300;

    public required Guid Id { get; init; }
    public required LocalizedText Title { get; set; }

    /// <summary>An http or https address, unique; null for a paper.</summary>
    public string? Url { get; internal set; }
    public string? Publisher { get; internal set; }
    public string? Author { get; internal set; }

    /// <summary>Whom the source itself cites («правительство Хабаровского края»).</summary>
    public string? ReportedBy { get; internal set; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; set; }
    public StatedDate Published { get; internal set; } = StatedDate.NotStated;
    public DateOnly? RetrievedOn { get; internal set; }

    /// <summary>Its words, folded for matching in any script.</summary>
    public string SearchKey { get; internal set; } = "";
}
