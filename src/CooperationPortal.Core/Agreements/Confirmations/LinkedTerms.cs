using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>What the holder of a link is shown.</summary>
/// <param name="Request">Who was asked, by whom.</param>
/// <param name="Reference">The agreement's number on the portal.</param>
/// <param name="Terms">The terms as they are published now, with their names in words.</param>
/// <param name="Hash">Of these terms.</param>
public sealed record LinkedTerms(
    ConfirmationRequest Request, string Reference, LocalizedText Title, AgreementInput Terms, string Hash)
{
    /// <summary>Since the link was sent.</summary>
    public bool HaveChanged => Hash != Request.Hash;
}
