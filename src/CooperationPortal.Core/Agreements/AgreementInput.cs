using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Agreements;

/// <summary>What an editor may type about an agreement.</summary>
public sealed class AgreementInput : RecordInput
{
    public AgreementType Type { get; set; } = AgreementType.NotStated;
    public LocalizedInput Title { get; set; } = new();
    public LocalizedInput Summary { get; set; } = new();
    public LocalizedInput KindAsStated { get; set; } = new();
    public Binding Binding { get; set; }
    public string? CountStated { get; set; }

    public List<AgreementPartyInput> Parties { get; set; } = [];
    public List<AgreementEventInput> Events { get; set; } = [];

    /// <summary>The event at which the parties mean to sign.</summary>
    public RecordPick PlannedOccasion { get; set; } = new();
    public DateInput PlannedWindow { get; set; } = new() { Nature = Shared.DateNature.Planned };
    public LocalizedInput ConcludedPlace { get; set; } = new();

    /// <summary>The visit and the meeting during which it was signed or promised.</summary>
    public RecordPick Visit { get; set; } = new();
    public RecordPick Meeting { get; set; } = new();

    public ForceCondition ForceCondition { get; set; }
    public DateInput EntryIntoForce { get; set; } = new();
    public TermKind Term { get; set; }
    public int? TermMonths { get; set; }
    public DateInput EndStated { get; set; } = new();
    public RenewalKind Renewal { get; set; }
    public int? RenewalMonths { get; set; }
    public int? NoticeMonths { get; set; }

    /// <summary>BCP 47 tags.</summary>
    public List<string> AuthenticLanguages { get; set; } = [];
    public TriState EquallyAuthentic { get; set; }
    public LocalizedInput DepositedAt { get; set; } = new();
    public string? RegistryBody { get; set; }
    public string? RegistryNumber { get; set; }
    public DateInput RegistryDate { get; set; } = new();
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>The agreement that this one carries out: of the registry, or kept as written.</summary>
    public RecordPick Parent { get; set; } = new();
    /// <summary>The agreement whose place this one takes: of the registry, or kept as written.</summary>
    public RecordPick Supersedes { get; set; } = new();

    public List<ScopeItemInput> Scope { get; set; } = [];
    public List<CommitmentInput> Commitments { get; set; } = [];
    public List<StatementInput> Statements { get; set; } = [];
    public List<AidInput> Aid { get; set; } = [];
}
