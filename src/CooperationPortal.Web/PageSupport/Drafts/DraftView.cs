using CooperationPortal.Core.Drafts;
using CooperationPortal.Web.PageSupport.Press;

namespace CooperationPortal.Web.PageSupport.Drafts;

/// <summary>What an edit page shows of its draft besides the fields: the model of the partials in Pages/Shared/Drafts.</summary>
public sealed class DraftView
{
    /// <summary>Null for a new record that was never saved.</summary>
    public DraftHead? Head { get; set; }

    public DraftStamp Stamp { get; set; } = DraftStamp.ForNew();

    /// <summary>What is being written to the reviewer.</summary>
    public string? Note { get; set; }

    /// <summary>The drafts that the record names and waits for.</summary>
    public IReadOnlyList<NamedDraft> Named { get; set; } = [];

    /// <summary>The article that the record is made of, where its editor has pasted one.</summary>
    public ArticleBeside? Article { get; set; }

    /// <summary>The form shows what was typed, which is not saved.</summary>
    public bool IsUnsaved { get; set; }

    /// <summary>The form was sent after its session had ended, and is back.</summary>
    public bool IsResumed { get; set; }

    /// <summary>The script may keep what is typed: nothing else is to be decided first, and no reviewer waits for it.</summary>
    public bool IsKept => Conflict is null && Head is not { IsSubmitted: true };

    /// <summary>Set when somebody else saved meanwhile.</summary>
    public DraftConflict? Conflict { get; set; }
}
