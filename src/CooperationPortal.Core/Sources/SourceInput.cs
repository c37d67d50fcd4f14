using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Sources;

/// <summary>A source, as an editor types it; a known address finds the source that is there.</summary>
public sealed class SourceInput : IRow
{
    public Guid Id { get; set; }
    public string? Title { get; set; }

    /// <summary>BCP 47.</summary>
    public string Language { get; set; } = "ru";
    public string? Url { get; set; }
    public string? Publisher { get; set; }
    public string? Author { get; set; }
    public string? ReportedBy { get; set; }
    public DateInput Published { get; set; } = new();
}
