using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Reminders;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage;

/// <summary>What waits for this member of staff; every line leads to the place where it is solved.</summary>
public sealed class IndexModel(
    DraftQueries drafts,
    AttentionQueries attention,
    CommentQueries comments,
    HistoryQueries history,
    GrantQueries grants,
    Text text) : PageModel
{
    public IReadOnlyList<DraftLine> Returned { get; private set; } = [];

    public IReadOnlyList<DraftLine> Own { get; private set; } = [];

    public IReadOnlyList<DraftLine> Waiting { get; private set; } = [];

    /// <summary>The published records of the own scope that wait for something.</summary>
    public IReadOnlyList<AttentionGroup> Attention { get; private set; } = [];

    /// <summary>Comments that call this member of staff.</summary>
    public IReadOnlyList<MentionLine> Mentions { get; private set; } = [];

    public IReadOnlyList<DraftLine> ToReview { get; private set; } = [];

    /// <summary>What others have submitted, for those who watch over it.</summary>
    public IReadOnlyList<DraftLine> InReview { get; private set; } = [];

    public IReadOnlyList<PublishedLine> Newest { get; private set; } = [];

    /// <summary>What this member of staff may do and where.</summary>
    public IReadOnlyList<GrantView> Grants { get; private set; } = [];

    public bool IsEditor { get; private set; }

    /// <summary>What this editor records most: ministries log visits, clinics agreements.</summary>
    public RecordKind First { get; private set; }

    public bool IsReviewer { get; private set; }

    public bool IsAuditor { get; private set; }

    public bool IsAdministrator { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = this.Actor();
        IsEditor = actor.IsEditor();
        IsReviewer = actor.Has(PortalRole.Reviewer);
        First = actor.Has(PortalRole.MinistryStaff) ? RecordKind.Visit : RecordKind.Agreement;
        IsAuditor = actor.Has(PortalRole.Auditor);
        IsAdministrator = actor.Has(PortalRole.SystemAdministrator);
        Grants = await grants.OfAsync(actor, text.Culture, cancellationToken);
        if (IsEditor)
        {
            Returned = await drafts.OwnAsync(PublicationState.Returned, actor, cancellationToken);
            Own = await drafts.OwnAsync(PublicationState.Draft, actor, cancellationToken);
            Waiting = await drafts.OwnAsync(PublicationState.Submitted, actor, cancellationToken);
        }

        if (IsEditor || IsReviewer)
        {
            Attention = await attention.OfAsync(actor, text.Culture, cancellationToken);
        }

        Mentions = await comments.MentionsAsync(actor, cancellationToken);
        Newest = await history.NewestAsync(actor, cancellationToken);
        if (IsReviewer)
        {
            ToReview = await drafts.ToReviewAsync(actor, cancellationToken);
        }

        if (IsAuditor)
        {
            InReview = await drafts.InReviewAsync(actor, cancellationToken);
        }
    }
}
