using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.Pages.Manage.Audit;

/// <summary>Searches what was done over all records.</summary>
[Authorize(Policies.Audit)]
public sealed class IndexModel(AuditQueries audit, Text text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AuditFilter Filter { get; set; } = new();

    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public ChainHead? Head { get; private set; }

    /// <summary>Where the list goes on; null at its end.</summary>
    public string? Earlier { get; private set; }

    public ListAddress Address => new(Request);

    public IEnumerable<SelectListItem> Actions => Choices<HistoryAction>();

    public IEnumerable<SelectListItem> Kinds => Choices<RecordKind>();

    public async Task OnGetAsync(long? after, CancellationToken cancellationToken)
    {
        Head = await audit.HeadAsync(cancellationToken);
        var found = await audit.ListAsync(Filter, after, this.Actor(), cancellationToken);
        Entries = [.. found.Take(AuditQueries.PageSize)];
        Earlier = found.Count > Entries.Count ? Address.Next($"{Entries[^1].Id}") : null;
    }

    private IEnumerable<SelectListItem> Choices<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new SelectListItem(text.Enum(value), value.ToString()))
            .OrderBy(item => item.Text, StringComparer.CurrentCulture);
}
