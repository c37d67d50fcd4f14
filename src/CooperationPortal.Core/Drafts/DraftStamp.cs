namespace CooperationPortal.Core.Drafts;

/// <summary>What a form remembers of the state it was filled from, so that a save can tell what happened meanwhile.</summary>
public sealed class DraftStamp
{
    /// <summary>Made when an empty form is shown and the id of its record: however often it is sent, it makes one draft.</summary>
    public Guid CreationKey { get; set; }

    /// <summary>The record; null while it is a new one that was never saved.</summary>
    public Guid? RecordId { get; set; }

    /// <summary>Row version of the draft; null where none was open.</summary>
    public uint? Version { get; set; }

    /// <summary>Row version of the live record; null where none was live.</summary>
    public uint? LiveVersion { get; set; }

    public static DraftStamp ForNew() => new() { CreationKey = Guid.CreateVersion7() };
}
