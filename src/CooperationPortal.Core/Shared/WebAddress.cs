namespace CooperationPortal.Core.Shared;

/// <summary>Addresses that the portal may link to: http and https, nothing that runs in the reader's browser.</summary>
public static class WebAddress
{
    public static bool IsValid(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Host.Length: > 0 };
}
