using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Events;

/// <summary>A congress, a forum or "days of a province": something that contains visits, signings and promises.</summary>
public sealed class Event : Record
{
    public const int SlugLength = 120;

    /// <summary>The readable, stable part of the address.</summary>
    public required string Slug { get; init; }

    public StatedDate Period { get; internal set; } = StatedDate.NotStated;
    public Recurrence Recurrence { get; internal set; }

    /// <summary>Where it takes place; null where no source says.</summary>
    public Guid? RegionId { get; internal set; }
    public Region? Region { get; internal set; }

    /// <summary>The hall or house in the source's words.</summary>
    public LocalizedText? PlaceText { get; internal set; }
    public LocalizedText? Summary { get; internal set; }
    public List<EventName> Names { get; } = [];
    public List<EventDay> Days { get; } = [];
}
