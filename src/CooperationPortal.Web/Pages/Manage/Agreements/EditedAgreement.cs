using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;

namespace CooperationPortal.Web.Pages.Manage.Agreements;

/// <summary>An agreement as it is written, for the warnings of what its publication entails; no head where it was never saved.</summary>
public sealed record EditedAgreement(DraftHead? Head, AgreementInput Input);
