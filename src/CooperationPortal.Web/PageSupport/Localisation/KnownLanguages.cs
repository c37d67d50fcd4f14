namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>
/// The languages as this node last read them. Views name languages where they cannot wait for a database, so they are read
/// before a page is made: docs/decisions/0041-languages.md.
/// </summary>
public sealed class KnownLanguages
{
    private volatile LanguageList current = new([]);
    private long changes;

    /// <summary>Empty until they were read once.</summary>
    public LanguageList Current => current;

    /// <summary>How often this node changed the vocabulary.</summary>
    public long Changes => Interlocked.Read(ref changes);

    public void Take(LanguageList languages) => current = languages;

    /// <summary>This node has changed the vocabulary: the next page is not to be made with the old one.</summary>
    public void Forget() => Interlocked.Increment(ref changes);
}
