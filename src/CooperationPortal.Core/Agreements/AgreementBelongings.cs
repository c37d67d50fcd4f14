using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements;

/// <summary>
/// What there is of other rows about an agreement, whoever may see them. Most agreements have few kinds of them: asked for all at
/// once, its page reads those that there are.
/// </summary>
/// <param name="Relatives">Agreements that name it as their framework, or that they took its place.</param>
/// <param name="Stops">Of visits, where it was signed or promised.</param>
/// <param name="Commitments">Its own, and those of visits and meetings that are tied to it.</param>
/// <param name="Activities">Under it, and those that keep one of its promises.</param>
/// <param name="Statements">What sides said.</param>
/// <param name="Aid">What was given under it.</param>
/// <param name="Documents">Papers.</param>
/// <param name="Confirmations">Words of parties on whether they stand by its terms.</param>
public sealed record AgreementBelongings(
    bool Relatives, bool Stops, bool Commitments, bool Activities, bool Statements, bool Aid, bool Documents, bool Confirmations)
{
    internal static Task<AgreementBelongings> OfAsync(Guid id, PortalDbContext db, CancellationToken cancellationToken) =>
        db.Agreements.Where(a => a.Id == id)
            .Select(_ => new AgreementBelongings(
                db.Agreements.Any(a => a.ParentId == id || a.SupersedesId == id),
                db.VisitStops.Any(s => s.AgreementId == id),
                db.Commitments.Any(c => c.AgreementId == id || c.RelatedAgreementId == id),
                db.Activities.Any(a => a.AgreementId == id) || db.Commitments.Any(
                    c => (c.AgreementId == id || c.RelatedAgreementId == id) && db.Activities.Any(a => a.CommitmentId == c.Id)),
                db.Statements.Any(s => s.AgreementId == id),
                db.Aid.Any(a => a.AgreementId == id),
                db.Documents.Any(d => d.AgreementId == id),
                db.AgreementConfirmations.Any(c => c.AgreementId == id)))
            .SingleAsync(cancellationToken);
}
