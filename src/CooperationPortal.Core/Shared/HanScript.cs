namespace CooperationPortal.Core.Shared;

/// <summary>Chinese characters, which are written without spaces between words.</summary>
internal static class HanScript
{
    public static bool Has(string text) => text.Any(Is);

    public static bool Is(char c) => c is >= '\u3400' and <= '\u9FFF';
}
