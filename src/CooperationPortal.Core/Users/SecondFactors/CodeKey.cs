namespace CooperationPortal.Core.Users.SecondFactors;

/// <summary>What an authenticator app is given.</summary>
/// <param name="Key">The shared key in Base32.</param>
/// <param name="Account">What the app calls the account.</param>
public sealed record CodeKey(string Key, string Account)
{
    private const string Issuer = "Cooperation Portal";

    /// <summary>The key as apps read it from a picture: github.com/google/google-authenticator/wiki/Key-Uri-Format.</summary>
    public string Uri =>
        $"otpauth://totp/{Escape(Issuer)}:{Escape(Account)}?secret={Key}&issuer={Escape(Issuer)}&digits=6";

    /// <summary>The key in groups of four, to be typed.</summary>
    public string Groups => string.Join(' ', Key.Chunk(4).Select(group => new string(group)));

    private static string Escape(string text) => System.Uri.EscapeDataString(text);
}
