namespace CooperationPortal.Core.Shared;

/// <summary>A partial date as the boxes of a form hold it.</summary>
public sealed record EdtfDateParts
{
    public string? StartDay { get; set; }
    public string? StartMonth { get; set; }
    public string? StartYear { get; set; }
    public string? EndDay { get; set; }
    public string? EndMonth { get; set; }
    public string? EndYear { get; set; }
    public bool YearNotStated { get; set; }
    public bool Approximate { get; set; }
    public bool Uncertain { get; set; }
    public bool OpenStart { get; set; }
    public bool OpenEnd { get; set; }
}
