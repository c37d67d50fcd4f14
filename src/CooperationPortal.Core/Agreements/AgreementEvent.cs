using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements;

/// <summary>Something that happened, or will, in the life of an agreement.</summary>
public sealed class AgreementEvent
{
    public required Guid Id { get; init; }
    public Guid AgreementId { get; init; }

    /// <summary>Order of the events: dates are too often partial to sort by.</summary>
    public int Order { get; internal set; }
    public AgreementEventKind Kind { get; internal set; }
    public StatedDate When { get; internal set; } = StatedDate.NotStated;
    public LocalizedText? Note { get; internal set; }

    /// <summary>What an amendment changes.</summary>
    public AmendmentSubject Subject { get; internal set; }

    /// <summary>The amendment's number as the paper bears it ("2", "1-bis"); no other of the agreement has it.</summary>
    public string? Number { get; internal set; }

    /// <summary>The terms that it puts in place of those before it; see <see cref="TermChange"/>.</summary>
    public TermKind NewTerm { get; internal set; }
    public int? NewTermMonths { get; internal set; }
    public StatedDate NewEnd { get; internal set; } = StatedDate.NotStated;
    public RenewalKind NewRenewal { get; internal set; }
    public int? NewRenewalMonths { get; internal set; }
    public int? NewNoticeMonths { get; internal set; }

    internal LifeEvent ToLife() => new(Kind, When)
    {
        Change = new(NewTerm, NewTermMonths, NewEnd, NewRenewal, NewRenewalMonths, NewNoticeMonths),
    };
}
