namespace CooperationPortal.Core.Shared;

/// <summary>A text in the language it was found in; a fallback is labelled with that language on the page.</summary>
public sealed record LocalizedString(string Text, string Lang, bool IsFallback)
{
    public override string ToString() => Text;
}
