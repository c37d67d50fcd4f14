using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Agreements;

/// <summary>
/// A paper that parties signed, or promised to sign. Planned is not signed: the legal state on any day is derived from
/// <see cref="Events"/> and kept, for lists and counts, as <see cref="StatePeriods"/>.
/// </summary>
public sealed class Agreement : Record
{
    public const int CountStatedLength = 50;
    public const int NumberLength = 100;

    /// <summary>Such as <c>CP-2026-0001</c>.</summary>
    public required string Reference { get; init; }

    public AgreementType Type { get; internal set; }
    public required LocalizedText Title { get; set; }
    public LocalizedText? Summary { get; internal set; }

    /// <summary>The source's own word for the paper («договор»), in its language.</summary>
    public LocalizedText? KindAsStated { get; internal set; }
    public Binding Binding { get; internal set; }

    /// <summary>How many papers the record stands for, as stated ("4", "more than 30"); null for one.</summary>
    public string? CountStated { get; internal set; }

    /// <summary>The agreement that this one carries out.</summary>
    public Guid? ParentId { get; internal set; }

    /// <summary>That agreement in the source's words, while the registry has no record of it.</summary>
    public LocalizedText? ParentText { get; internal set; }

    /// <summary>The agreement whose place this one takes.</summary>
    public Guid? SupersedesId { get; internal set; }

    /// <summary>That agreement in the source's words ("an earlier memorandum"), while the registry has no record of it.</summary>
    public LocalizedText? SupersedesText { get; internal set; }

    /// <summary>The event at which the parties meant to sign.</summary>
    public Guid? PlannedOccasionEventId { get; internal set; }

    /// <summary>When they meant to sign; without it a promise is never overdue.</summary>
    public StatedDate PlannedWindow { get; internal set; } = StatedDate.NotStated;

    /// <summary>The visit or meeting during which it was signed or promised; no foreign keys, as for <see cref="VisitStop.AgreementId"/>.</summary>
    public Guid? VisitId { get; internal set; }
    public Guid? MeetingId { get; internal set; }

    public LocalizedText? ConcludedPlace { get; internal set; }
    public ForceCondition ForceCondition { get; internal set; }
    public StatedDate EntryIntoForce { get; internal set; } = StatedDate.NotStated;
    public TermKind Term { get; internal set; }

    /// <summary>Length of a fixed term in months, 1 to 1200.</summary>
    public int? TermMonths { get; internal set; }

    /// <summary>The end as the source gives it («на 2024–2025 гг.»).</summary>
    public StatedDate EndStated { get; internal set; } = StatedDate.NotStated;
    public RenewalKind Renewal { get; internal set; }

    /// <summary>By how many months it is prolonged, 1 to 1200.</summary>
    public int? RenewalMonths { get; internal set; }

    /// <summary>How many months before the end a party must give notice, 0 to 120.</summary>
    public int? NoticeMonths { get; internal set; }

    /// <summary>BCP 47 tags.</summary>
    public string[] AuthenticLanguages { get; internal set; } = [];
    public TriState EquallyAuthentic { get; internal set; }
    public LocalizedText? DepositedAt { get; internal set; }
    public string? RegistryBody { get; internal set; }
    public string? RegistryNumber { get; internal set; }
    public StatedDate RegistryDate { get; internal set; } = StatedDate.NotStated;
    public Sector[] Sectors { get; internal set; } = [];

    /// <summary>The day by which lists sort: earliest day of signing, else of the planned window, else of the first event; <see cref="DateOnly.MinValue"/> where no year is known.</summary>
    public DateOnly SortDate { get; internal set; }

    /// <summary>Nothing in its life, nor in what is to come of it, says that it was signed: lists of the signed pass it over.</summary>
    public bool IsOnlyPromised { get; internal set; }

    public List<AgreementParty> Parties { get; } = [];
    public List<AgreementEvent> Events { get; } = [];
    public List<AgreementStatePeriod> StatePeriods { get; } = [];
    public List<ScopeItem> Scope { get; } = [];
    public List<Statement> Statements { get; } = [];

    /// <summary>Derives the legal states anew, and the day by which lists sort; to be called after every change of events or terms.</summary>
    internal void Relive()
    {
        var events = Life();
        var periods = AgreementLife.PeriodsOf(events, LifeTerms.Of(this));
        StatePeriods.RemoveAll(kept => !periods.Any(p => p.From == kept.From));
        foreach (var period in periods)
        {
            var stored = StatePeriods.Find(p => p.From == period.From);
            if (stored is null)
            {
                stored = new AgreementStatePeriod { AgreementId = Id, From = period.From };
                StatePeriods.Add(stored);
            }
            stored.Until = period.Until;
            stored.State = period.State;
        }
        SortDate = AgreementLife.ListedUnder(events, PlannedWindow);
        IsOnlyPromised = !periods.Any(p => p.State.IsEverSigned());
    }

    /// <summary>The terms in effect on a day.</summary>
    internal LifeTerms TermsOn(DateOnly day) => LifeTerms.Of(this).AsOf(day, Life());

    internal TermOutlook OutlookOn(DateOnly day) => AgreementLife.OutlookOn(day, Life(), LifeTerms.Of(this));

    private List<LifeEvent> Life() => [.. Events.OrderBy(e => e.Order).Select(e => e.ToLife())];
}
