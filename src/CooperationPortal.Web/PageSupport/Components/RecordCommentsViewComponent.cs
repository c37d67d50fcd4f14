using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>What colleagues said of a record, on the pages where it is written and reviewed; it leads to the place to answer.</summary>
public sealed class RecordCommentsViewComponent(CommentQueries comments) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(RecordKind kind, Guid recordId) =>
        await comments.OfAsync(kind, recordId, null, HttpContext.Actor(), HttpContext.RequestAborted) is { } thread
            ? View(thread)
            : Content("");
}
