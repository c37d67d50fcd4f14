using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>Talks between two sides, alone or within a visit; the date may be not stated.</summary>
public sealed class Meeting : Record
{
    /// <summary>Such as <c>MT-2026-0001</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>The visit within which the meeting was held; such a meeting is edited and published with its visit.</summary>
    public Guid? VisitId { get; init; }
    public int Order { get; internal set; }

    /// <summary>1 for "the first meeting"; null where no source counts.</summary>
    public int? Ordinal { get; internal set; }
    public StatedDate When { get; internal set; } = StatedDate.NotStated;

    /// <summary>The day by which lists sort: the earliest day, <see cref="DateOnly.MinValue"/> where no year is known.</summary>
    public DateOnly SortDate { get; internal set; }

    public Guid? VenueInstitutionId { get; internal set; }
    public Institution? VenueInstitution { get; internal set; }
    public Guid? VenueRegionId { get; internal set; }
    public Region? VenueRegion { get; internal set; }

    /// <summary>The venue in the source's words, while it is not resolved to the registry.</summary>
    public LocalizedText? VenueText { get; internal set; }
    public LocalizedText? Agenda { get; internal set; }
    public LocalizedText? Summary { get; internal set; }

    /// <summary>What was said and decided, at length; its revisions are in the history of the record.</summary>
    public LocalizedText? Minutes { get; internal set; }
    public string[] SpecialtyCodes { get; internal set; } = [];
    public string[] ConditionCodes { get; internal set; } = [];

    /// <summary>The visit or event at which sides promised to meet again, or that the meeting prepared.</summary>
    public Guid? EventId { get; internal set; }

    public List<MeetingParty> Parties { get; } = [];
    public List<MeetingParticipant> Participants { get; } = [];
    public List<Statement> Statements { get; } = [];

    internal void TakeDate(StatedDate date)
    {
        When = date;
        SortDate = date.Earliest ?? date.Latest ?? DateOnly.MinValue;
    }
}
