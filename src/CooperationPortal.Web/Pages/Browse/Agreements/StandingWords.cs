using CooperationPortal.Core.Agreements;

namespace CooperationPortal.Web.Pages.Browse.Agreements;

/// <summary>Which words say that the state on a day is not known.</summary>
internal static class StandingWords
{
    public static string Unknown(AgreementStanding standing) =>
        standing.IsBeforeAll ? "Agreements.Joint.Unknown"
        : standing.IsSigningDoubtful ? "Agreements.Joint.SigningDoubtful"
        : "Agreements.Joint.Doubtful";
}
