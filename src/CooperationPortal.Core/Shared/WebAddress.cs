using System.Diagnostics.CodeAnalysis;

namespace CooperationPortal.Core.Shared;

/// <summary>Addresses that the portal may link to: http and https, nothing that runs in the reader's browser.</summary>
public static class WebAddress
{
    public static bool IsValid([NotNullWhen(true)] string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Host.Length: > 0 };

    /// <summary>How else the same page is written: with http or https, with or without the slash at its end or the place in it.</summary>
    public static string[] Spellings(string? text)
    {
        if (!IsValid(text))
        {
            return [];
        }

        var page = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..].Split('#')[0].TrimEnd('/');
        return [.. new[] { text, $"https://{page}", $"https://{page}/", $"http://{page}", $"http://{page}/" }.Distinct()];
    }
}
