using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.Pages.Browse.Visits;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using FluentValidation;

namespace CooperationPortal.Web.Setup;

/// <summary>
/// A draft on the very page that readers will see: the draft is written in a transaction, the public page is run within
/// it, and nothing of it is kept.
/// </summary>
public static class Previews
{
    private const string Item = "preview";
    private const string Address = "preview-address";

    /// <summary>The record whose draft this preview shows, which the layout says.</summary>
    public static Guid? PreviewedRecord(this HttpContext context) => context.Items[Item] as Guid?;

    /// <summary>Where the preview itself is, while the public page runs in its place.</summary>
    public static string? PreviewAddress(this HttpContext context) => context.Items[Address] as string;

    public static void MapPreviews(this WebApplication app)
    {
        var publicPages = SecondRun.Of(app);
        app.MapGet("/manage/preview/{recordId:guid}", (Guid recordId, HttpContext context) =>
            ShowAsync(recordId, "", context, publicPages)).RequireAuthorization(Policies.Staff);
        foreach (var paper in VisitLinks.Papers)
        {
            app.MapGet($"/manage/preview/{{recordId:guid}}/{paper}", (Guid recordId, HttpContext context) =>
                ShowAsync(recordId, $"/{paper}", context, publicPages)).RequireAuthorization(Policies.Staff);
        }
    }

    /// <param name="recordId">The record whose draft is shown.</param>
    /// <param name="paper">What follows the address of the public page, for a paper that is made from the record.</param>
    /// <param name="context">The request.</param>
    /// <param name="publicPages">Runs the public page.</param>
    private static async Task ShowAsync(
        Guid recordId, string paper, HttpContext context, RequestDelegate publicPages)
    {
        var kind = await context.RequestServices.GetRequiredService<DraftQueries>()
            .KindOfAsync(recordId, context.RequestAborted);
        var review = context.RequestServices.GetServices<IReviewService>().SingleOrDefault(r => r.Kind == kind);
        try
        {
            await using var preview = review is null
                ? null
                : await review.PreviewAsync(recordId, context.Actor(), context.RequestAborted);
            if (preview is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            await context.RequestServices.GetRequiredService<LanguageReading>().EnsureAsync(context.RequestAborted);
            await RunAsync(context, recordId, RecordLinks.Public(review!.Kind, preview.Key) + paper, publicPages);
        }
        catch (ValidationException)
        {
            context.Response.Redirect($"/manage/preview/{recordId}/incomplete");
        }
    }

    private static Task RunAsync(HttpContext context, Guid recordId, string path, RequestDelegate publicPages)
    {
        context.Items[Item] = recordId;
        context.Items[Address] = ReturnPath.Of(context.Request);
        context.Request.Path = path;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        return publicPages(context);
    }
}
