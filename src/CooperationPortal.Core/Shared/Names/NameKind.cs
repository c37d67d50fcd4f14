namespace CooperationPortal.Core.Shared.Names;

/// <summary>What a form of a name is.</summary>
public enum NameKind
{
    Official,
    Short,
    Alias,
    Former,
    Transliteration,
    Press,
}
