using CooperationPortal.Core.Agreements;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.About;

/// <summary>What the portal is and what its words mean.</summary>
public sealed class IndexModel : PageModel
{
    /// <summary>How an agreement can stand, in the order in which it comes to it; a suspended one is seldom and explains itself.</summary>
    public static IReadOnlyList<AgreementBucket> States { get; } =
    [
        AgreementBucket.Promised, AgreementBucket.Overdue, AgreementBucket.PartlySigned, AgreementBucket.Signed,
        AgreementBucket.InForce, AgreementBucket.Ended, AgreementBucket.Abandoned,
    ];
}
