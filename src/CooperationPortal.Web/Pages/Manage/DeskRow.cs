using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;

namespace CooperationPortal.Web.Pages.Manage;

/// <summary>A live record in a list of the desk: it leads to its form those who may edit it, others to its public page.</summary>
public sealed record DeskRow(RecordKind Kind, string Key, DeskRights? Rights)
{
    /// <summary>The reference of the visit with which a meeting is edited and whose history tells of it.</summary>
    public string? WithinVisit { get; init; }

    public bool MayEdit => Rights is { MayEdit: true };

    public bool IsHidden => Rights is { IsPublic: false };

    /// <summary>The record's id where this reader may hide it or show it again; the meetings of a visit go with their visit.</summary>
    public Guid? Choosable => Rights is { MayHideOrShow: true } && WithinVisit is null ? Rights.RecordId : null;

    public string PublicUrl => RecordLinks.Public(Kind, Key);

    public string? HistoryUrl => Rights is { MayReadHistory: true } && WithinVisit is null
        ? RecordLinks.History(Kind, Rights.RecordId)
        : null;

    /// <summary>A hidden record has no public page; null where nothing is left to look at.</summary>
    public string? Url => MayEdit ? EditUrl : IsHidden ? HistoryUrl : PublicUrl;

    private string EditUrl => WithinVisit is { } visit ? RecordLinks.Edit(RecordKind.Visit, visit) : RecordLinks.Edit(Kind, Key);
}
