using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>What the rows of a file rest on, which lists on pages do not show.</summary>
internal static class DownloadedSources
{
    /// <param name="reading">The page of the list.</param>
    /// <param name="sources">Reads the sources.</param>
    /// <param name="id">The id of a row.</param>
    /// <param name="with">The row with the addresses of its sources.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Page<TRow>> WithSourcesAsync<TRow>(
        this Task<Page<TRow>> reading, SourceQueries sources, Func<TRow, Guid> id, Func<TRow, IReadOnlyList<string>, TRow> with,
        CancellationToken cancellationToken)
    {
        var page = await reading;
        var addresses = await sources.AddressesAsync([.. page.Items.Select(id)], cancellationToken);
        return page with { Items = [.. page.Items.Select(row => with(row, [.. addresses[id(row)]]))] };
    }
}
