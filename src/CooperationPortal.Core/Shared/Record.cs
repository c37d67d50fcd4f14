namespace CooperationPortal.Core.Shared;

/// <summary>
/// What every published root shares. A row exists from its first publication on; before that the record lives in a
/// <see cref="Drafts.Draft"/> only, so that no query over these tables can show an unpublished text.
/// </summary>
public abstract class Record
{
    /// <summary>Given when the draft is begun, so that other drafts can already point to it (UUID v7).</summary>
    public required Guid Id { get; init; }

    /// <summary>Whether the public sees the record; nothing else does in a live row.</summary>
    public bool IsPublic { get; internal set; }

    /// <summary>When the public first saw it.</summary>
    public DateTimeOffset PublishedAt { get; internal set; }

    /// <summary>When the public last saw it change.</summary>
    public DateTimeOffset ChangedAt { get; internal set; }

    /// <summary>Set when the record was deleted; the row stays, so that its address is never given to another.</summary>
    public DateTimeOffset? DeletedAt { get; internal set; }

    /// <summary>
    /// The regions that the record touches, with all their parents up to the country: scope of rights, filter of lists.
    /// </summary>
    public Guid[] RegionIds { get; internal set; } = [];

    /// <summary>The institutions that the record touches, with their parents: scope of rights, filter of lists.</summary>
    public Guid[] InstitutionIds { get; internal set; } = [];

    /// <summary>Titles, names and numbers, folded for matching in any script.</summary>
    public string SearchKey { get; internal set; } = "";

    /// <summary>The texts of the key as they were written, to show beside a record that was found why it was.</summary>
    public List<LocalizedText> SearchTexts { get; internal set; } = [];

    /// <summary>The languages of the portal in which a name or a text of the record is missing.</summary>
    public string[] Untranslated { get; internal set; } = [];

    /// <summary>Row version (PostgreSQL's xmin).</summary>
    public uint Version { get; private set; }

    /// <summary>The public sees the record: for the first time, in a new version, or again.</summary>
    internal void Publish(DateTimeOffset now)
    {
        PublishedAt = PublishedAt == default ? now : PublishedAt;
        ChangedAt = now;
        IsPublic = true;
        DeletedAt = null;
    }

    /// <summary>The public no longer sees the record; editors in its scope still do.</summary>
    internal void Hide(DateTimeOffset now)
    {
        ChangedAt = now;
        IsPublic = false;
    }

    /// <summary>The row stays with its address; nobody sees it any more.</summary>
    internal void Delete(DateTimeOffset now)
    {
        ChangedAt = now;
        IsPublic = false;
        DeletedAt = now;
    }

    /// <summary>It is hidden again, as it was before it was deleted.</summary>
    internal void Undelete(DateTimeOffset now)
    {
        ChangedAt = now;
        DeletedAt = null;
    }
}
