using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Visits;

/// <summary>What a side said: an offer, an interest, an assessment, a plan or a fact; never by itself an agreement.</summary>
public sealed class Statement
{
    public required Guid Id { get; init; }
    public int Order { get; internal set; }

    /// <summary>Exactly one of visit, meeting and agreement is the record that holds the statement.</summary>
    public Guid? VisitId { get; init; }
    public Guid? MeetingId { get; init; }
    public Guid? AgreementId { get; init; }

    /// <summary>The stop of the visit at which it was said.</summary>
    public Guid? StopId { get; internal set; }
    public StatementKind Kind { get; internal set; }
    public Side Side { get; internal set; }
    public Guid? SpeakerId { get; internal set; }
    public Person? Speaker { get; internal set; }

    /// <summary>The speaker's post then, or who spoke where nobody is named («китайская сторона»).</summary>
    public LocalizedText? SpeakerTitle { get; internal set; }
    public required LocalizedText Text { get; set; }

    /// <summary>Said with a reservation («насколько нам известно»).</summary>
    public bool Hedged { get; internal set; }
    public ActivityType[] Activities { get; internal set; } = [];
    public string[] SpecialtyCodes { get; internal set; } = [];
    public string[] ConditionCodes { get; internal set; } = [];
}
