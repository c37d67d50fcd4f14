using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.Core.Visits;

/// <summary>A visit with all that hangs on it: what its page shows, and what its report is written from.</summary>
public sealed record VisitFile(
    VisitDetails Visit,
    IReadOnlyList<AgreementRow> Agreements,
    IReadOnlyList<CommitmentRow> Commitments,
    IReadOnlyList<AidView> Aid,
    IReadOnlyList<DocumentView> Documents,
    RecordEvidence Evidence,
    EventLink? Event);
