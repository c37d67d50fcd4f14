using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.Web.Pages.Browse.Shared;

/// <summary>The model of <c>_RecordFoot</c>: documents, open questions, sources and the address of a record.</summary>
/// <param name="Evidence">All that is known of how the facts are known.</param>
/// <param name="Beside">The facts beside which the page shows their evidence; the rest is shown here.</param>
/// <param name="Documents">The public files.</param>
/// <param name="ChangedAt">When the public last saw the record change.</param>
public sealed record RecordFootView(
    RecordEvidence Evidence, string[] Beside, IReadOnlyList<DocumentView> Documents, DateTimeOffset ChangedAt)
{
    public IReadOnlyList<EvidenceView> Other => Evidence.Except(Evidence.Of(Beside).Select(e => e.Id).ToHashSet());
}
