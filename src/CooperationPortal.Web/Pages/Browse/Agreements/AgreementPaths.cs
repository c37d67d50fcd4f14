using CooperationPortal.Core.Agreements;

namespace CooperationPortal.Web.Pages.Browse.Agreements;

/// <summary>The facts beside which the page of an agreement shows their evidence.</summary>
public static class AgreementPaths
{
    public const string Signing = "Visit,Meeting";
    public const string Term = "Term,TermMonths,EndStated,Renewal,RenewalMonths,NoticeMonths";
    public const string Force = "ForceCondition,EntryIntoForce";
    public const string Registry = "RegistryBody,RegistryNumber,RegistryDate";
    public const string Originals = "AuthenticLanguages,EquallyAuthentic,DepositedAt";

    /// <summary>A list stands for its rows too.</summary>
    public static string[] Beside(AgreementDetails agreement) =>
    [
        "PlannedWindow", "PlannedOccasion", "ConcludedPlace", "KindAsStated", "CountStated", "Binding", "Sectors", "Title", "Type",
        .. $"{Signing},{Term},{Force},{Registry},{Originals}".Split(','),
        nameof(agreement.Parties), nameof(agreement.Events), nameof(agreement.Scope), nameof(agreement.Statements),
        nameof(agreement.Commitments), "Parent", "Supersedes",
    ];
}
