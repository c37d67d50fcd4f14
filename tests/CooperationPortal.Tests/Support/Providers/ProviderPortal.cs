namespace CooperationPortal.Tests.Support.Providers;

/// <summary>What a portal and its provider know of each other.</summary>
public static class ProviderPortal
{
    public const string PublicAddress = "https://localhost";
    public const string AnswerPath = "/account/sign-in/provider/answer";
    public const string RedirectUri = PublicAddress + AnswerPath;
    public const string ClientId = "portal";
    public const string Name = "ИС Минздрава";

    public static Dictionary<string, string> SettingsOf(string issuer, string secret, string publicAddress = PublicAddress) => new()
    {
        ["Portal:PublicAddress"] = publicAddress,
        ["Portal:SignIn:Provider:Authority"] = issuer,
        ["Portal:SignIn:Provider:ClientId"] = ClientId,
        ["Portal:SignIn:Provider:ClientSecret"] = secret,
        ["Portal:SignIn:Provider:Name"] = Name,
    };
}
