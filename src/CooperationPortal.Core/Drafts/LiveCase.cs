namespace CooperationPortal.Core.Drafts;

/// <summary>A live record, and whether the actor may hide it or show it again.</summary>
public sealed record LiveCase(DraftHead Head, bool MayUnpublish, bool MayRestore)
{
    public bool MayChange => Head.IsPublic ? MayUnpublish : MayRestore;
}
