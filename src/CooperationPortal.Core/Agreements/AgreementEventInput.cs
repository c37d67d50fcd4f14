using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Agreements;

/// <summary>Something that happened to an agreement, as an editor types it.</summary>
public sealed class AgreementEventInput : IRow
{
    public Guid Id { get; set; }
    public AgreementEventKind Kind { get; set; } = AgreementEventKind.Signed;
    public DateInput When { get; set; } = new();
    public LocalizedInput Note { get; set; } = new();

    /// <summary>What an amendment changes, and its number as the paper bears it.</summary>
    public AmendmentSubject Subject { get; set; }
    public string? Number { get; set; }

    /// <summary>The terms that it puts in place of those before it; empty leaves them as they were.</summary>
    public TermKind NewTerm { get; set; }
    public int? NewTermMonths { get; set; }
    public DateInput NewEnd { get; set; } = new() { Nature = DateNature.Planned };
    public RenewalKind NewRenewal { get; set; }
    public int? NewRenewalMonths { get; set; }
    public int? NewNoticeMonths { get; set; }

    internal bool ChangesTerms() => ToLife().Change != TermChange.None;

    internal LifeEvent ToLife() => new(Kind, When.ToDate())
    {
        Change = new(NewTerm, NewTermMonths, NewEnd.ToDate(), NewRenewal, NewRenewalMonths, NewNoticeMonths),
    };
}
