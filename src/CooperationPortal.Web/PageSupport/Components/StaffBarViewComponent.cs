using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Mvc;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>What staff may do with the record whose public page they are on, one click from it; nothing for readers.</summary>
public sealed class StaffBarViewComponent(DeskQueries desk, CommentQueries comments) : ViewComponent
{
    private const string Details = "Details";

    /// <summary>The kinds on whose pages something is offered.</summary>
    private static readonly RecordKind[] Kinds = [.. LiveRecords.Kinds, RecordKind.Commitment];

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var actor = HttpContext.ActorOrNull();
        var stop = HttpContext.RequestAborted;
        if (actor is null || HttpContext.PreviewedRecord() is not null || Shown() is not var (kind, key)
            || await desk.FormOfAsync(kind, key, stop) is not { } form)
        {
            return Content("");
        }

        var rights = (await desk.RightsAsync(form.Kind, [form.Key], actor, stop)).Values.SingleOrDefault();
        return rights is { MayReadHistory: true }
            ? View(new StaffBar(kind, key, form, rights.MayEdit, await comments.CountAsync(form.RecordId, stop)))
            : Content("");
    }

    /// <summary>The record that the address names, where the page is that of one record.</summary>
    private (RecordKind Kind, string Key)? Shown()
    {
        var values = ViewContext.RouteData.Values;
        return values["page"] is string page && page.Split('/') is ["", "Browse", var folder, Details]
            && (values["reference"] ?? values["slug"]) is string key
            && Array.FindAll(Kinds, k => RecordLinks.Segment(k).Equals(folder, StringComparison.OrdinalIgnoreCase)) is [var kind]
                ? (kind, key)
                : null;
    }
}

/// <summary>The record of a public page, where it is written, whether this member of staff may do so, and how many comments it has.</summary>
public sealed record StaffBar(RecordKind Kind, string Key, RecordForm Form, bool MayEdit, int Comments)
{
    /// <summary>Which party stands by the terms, and what the countries of the parties ask.</summary>
    public string? Confirmations => Kind is RecordKind.Agreement ? RecordLinks.Confirmations(Key) : null;

    public string? Checklist => Kind is RecordKind.Agreement ? RecordLinks.Checklist(Key) : null;

    /// <summary>Which records are begun with what this one says, and how each is called.</summary>
    public IReadOnlyList<(string Url, string Key)> Begins => [.. Activity(), .. Agreements()];

    private IEnumerable<(string, string)> Activity() => MayEdit && Kind is (RecordKind.Agreement or RecordKind.Commitment)
        ? [($"{RecordLinks.New(RecordKind.Activity)}?{Kind.ToString().ToLowerInvariant()}={Key}", "Activities.Form.New")]
        : [];

    private IEnumerable<(string, string)> Agreements() => Kind is RecordKind.Agreement
        ? [
            ($"{RecordLinks.New(Kind)}?renews={Key}", "Agreements.Form.Renew"),
            ($"{RecordLinks.New(Kind)}?under={Key}", "Agreements.Form.ImplementingNew"),
        ]
        : [];
}
