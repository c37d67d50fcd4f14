namespace CooperationPortal.Core.Translations;

/// <summary>Which of the records that want a translation come first.</summary>
public enum TranslationOrder
{
    /// <summary>Those that the public reads most in that language; then those that nobody has read, the latest changed first.</summary>
    MostRead,

    /// <summary>Those that changed last.</summary>
    LatestChanged,
}
