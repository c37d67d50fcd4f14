using CooperationPortal.Core.Agreements;

namespace CooperationPortal.Web.Pages.Manage.Agreements;

/// <summary>An agreement as it is written, for the warning about those that outlive it.</summary>
public sealed record OutlivingView(Guid? RecordId, AgreementInput Input);
