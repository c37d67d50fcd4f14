using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.ErrorReports;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Reminders;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
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
    ErrorReportQueries reports,
    HistoryQueries history,
    GrantQueries grants,
    Text text) : PageModel
{
    /// <summary>What calls this member of staff, and his own drafts.</summary>
    public IReadOnlyList<TaskGroup> First { get; private set; } = [];

    /// <summary>The published records of the own scope that wait for something.</summary>
    public IReadOnlyList<AttentionGroup> Attention { get; private set; } = [];

    /// <summary>What colleagues have submitted: to be reviewed, or to be watched over.</summary>
    public IReadOnlyList<TaskGroup> OfOthers { get; private set; } = [];

    public IReadOnlyList<PublishedLine> Newest { get; private set; } = [];

    /// <summary>What this member of staff may do and where.</summary>
    public IReadOnlyList<GrantView> Grants { get; private set; } = [];

    public bool IsEditor { get; private set; }

    /// <summary>What this editor records most: ministries log visits, clinics agreements.</summary>
    public RecordKind Main { get; private set; }

    public bool IsReviewer { get; private set; }

    public bool IsAuditor { get; private set; }

    public bool IsAdministrator { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = this.Actor();
        IsEditor = actor.IsEditor();
        IsReviewer = actor.Has(PortalRole.Reviewer);
        Main = actor.Has(PortalRole.MinistryStaff) ? RecordKind.Visit : RecordKind.Agreement;
        IsAuditor = actor.Has(PortalRole.Auditor);
        IsAdministrator = actor.Has(PortalRole.SystemAdministrator);
        Grants = await grants.OfAsync(actor, text.Culture, cancellationToken);
        First = await FirstAsync(actor, cancellationToken);
        OfOthers = await OfOthersAsync(actor, cancellationToken);
        if (IsEditor || IsReviewer)
        {
            Attention = await attention.OfAsync(actor, text.Culture, cancellationToken);
        }

        Newest = await history.NewestAsync(actor, cancellationToken);
    }

    /// <summary>Of the groups that may be empty only the drafts are shown so: there one begins.</summary>
    private async Task<IReadOnlyList<TaskGroup>> FirstAsync(Actor actor, CancellationToken cancellationToken)
    {
        var groups = new List<TaskGroup>
        {
            TaskGroup.OfMentions(await comments.MentionsAsync(actor, Stretch.OfDesk, cancellationToken)),
            TaskGroup.OfErrorReports(await reports.OpenAsync(actor, Stretch.OfDesk, cancellationToken)),
        };
        if (IsEditor)
        {
            foreach (var state in new[] { PublicationState.Returned, PublicationState.Draft, PublicationState.Submitted })
            {
                groups.Add(TaskGroup.OfOwn(state, await drafts.OwnAsync(state, Stretch.OfDesk, actor, cancellationToken)));
            }
        }

        return groups.FindAll(g => g.Count > 0 || g.Id == "own");
    }

    private async Task<IReadOnlyList<TaskGroup>> OfOthersAsync(Actor actor, CancellationToken cancellationToken)
    {
        var groups = new List<TaskGroup>();
        if (IsReviewer)
        {
            groups.Add(TaskGroup.ToReview(await drafts.ToReviewAsync(Stretch.OfDesk, actor, cancellationToken)));
        }

        if (IsAuditor)
        {
            groups.Add(TaskGroup.InReview(await drafts.InReviewAsync(Stretch.OfDesk, actor, cancellationToken)));
        }

        return groups;
    }
}
