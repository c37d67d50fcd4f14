using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Web.Pages.Styleguide;

/// <summary>An input that has a property for every kind of field.</summary>
public sealed class SampleInput
{
    public string? Title { get; set; }
    public RecordPick Sender { get; set; } = new();
    public RecordPick Host { get; set; } = new();
    public VisitKind Kind { get; set; } = VisitKind.Business;
    public VisitStatus Status { get; set; } = VisitStatus.Held;
    public List<Sector> Sectors { get; set; } = [Sector.Health];
    public bool NotAsPlanned { get; set; }
    public int? UnnamedCount { get; set; }
    public DateInput Period { get; set; } = new();
    public DateInput ReportDue { get; set; } = new();
    public LocalizedInput Purpose { get; set; } = new();
    public string? Url { get; set; }
    public string? Quote { get; set; }
    public string? Password { get; set; }
    public IFormFile? Upload { get; set; }
    public List<StopSample> Stops { get; set; } = [];
}

/// <summary>A row with rows.</summary>
public sealed class StopSample : IRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public string? Place { get; set; }
    public StopOutcome Outcome { get; set; }
    public List<ShownSample> Shown { get; set; } = [];
}

/// <summary>A row within a row.</summary>
public sealed class ShownSample : IRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public string? Text { get; set; }
    public int? Count { get; set; }
}
