using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Web.Pages.Manage.Agreements;

/// <summary>An agreement as it is written, for the warnings of what its publication entails; no head where it was never saved.</summary>
/// <param name="Renews">The agreement of which the form was begun; null where it was not begun so, or is saved already.</param>
public sealed record EditedAgreement(DraftHead? Head, AgreementInput Input, string? Renews = null)
{
    /// <summary>A paper of its own that is not published yet and takes the place of another.</summary>
    public bool IsRenewal => Head?.LiveVersion is null && Input.Supersedes.IdOf(RecordKind.Agreement) is not null;
}
