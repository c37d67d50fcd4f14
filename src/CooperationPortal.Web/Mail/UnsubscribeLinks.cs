using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CooperationPortal.Web.Mail;

/// <summary>Links that end the notices to one account, without a sign-in: sealed, and good for nothing else.</summary>
public sealed class UnsubscribeLinks(IDataProtectionProvider protection, PublicAddress portal)
{
    private const string Path = "/account/unsubscribe/";

    private readonly IDataProtector seal = protection.CreateProtector("unsubscribe");

    public string Of(Guid userId) => portal.Of(Path + seal.Protect(userId.ToString("N")));

    /// <summary>Null where the portal has not made it.</summary>
    public Guid? Read(string token)
    {
        try
        {
            return Guid.ParseExact(seal.Unprotect(token), "N");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
