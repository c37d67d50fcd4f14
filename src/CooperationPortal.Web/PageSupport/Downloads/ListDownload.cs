using System.Runtime.CompilerServices;
using CooperationPortal.Core.Shared.Paging;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>
/// A list as machines take it, told once for all formats: docs/decisions/0018-lists-for-machines.md. It is read to its
/// end, a page at a time, with the filter and in the order of its page.
/// </summary>
public abstract class ListDownload
{
    /// <summary>As addresses call it: <c>agreements</c>.</summary>
    public required string Name { get; init; }

    /// <summary>As people call it.</summary>
    public required string Title { get; init; }

    /// <summary>The query by which its page shows another list, with other fields, than by itself; empty where it is the page's own.</summary>
    public string View { get; init; } = "";

    /// <summary>Whether its rows have days that fill a calendar.</summary>
    public bool HasDays { get; init; }

    /// <summary>Whether it is known when its rows came and changed.</summary>
    public abstract bool HasFeed { get; }

    /// <summary>What is told of each row, by name, and its shape in JSON.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, string>> Shapes { get; }

    /// <summary>The head line of a table, in the reader's language.</summary>
    public abstract IReadOnlyList<string> Heads { get; }

    public abstract IAsyncEnumerable<IReadOnlyList<ListItem>> PagesAsync(CancellationToken cancellationToken);

    /// <summary>What is new in the list, the latest first.</summary>
    public abstract Task<IReadOnlyList<ListItem>> LatestAsync(int count, CancellationToken cancellationToken);
}

/// <inheritdoc/>
/// <param name="fields">What is told of a row, in a stable order and by stable names.</param>
/// <param name="page">Reads the page after a cursor, of at most so many rows.</param>
public sealed class ListDownload<TRow>(
    IReadOnlyList<Field<TRow>> fields,
    Func<string?, int, CancellationToken, Task<Page<TRow>>> page) : ListDownload
{
    /// <summary>A row as feeds and calendars show it.</summary>
    public Func<TRow, ListEntry>? Entry { get; init; }

    /// <summary>Reads so many rows, those that changed last.</summary>
    public Func<int, CancellationToken, Task<IReadOnlyList<TRow>>>? Latest { get; init; }

    public override bool HasFeed => Latest is not null && Entry is not null;

    public override IReadOnlyList<KeyValuePair<string, string>> Shapes { get; } = [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Shape))];

    public override IReadOnlyList<string> Heads { get; } = [.. fields.SelectMany(f => f.Heads)];

    public override async IAsyncEnumerable<IReadOnlyList<ListItem>> PagesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var rows in WholeList.PagesAsync(page, cancellationToken))
        {
            yield return Items(rows);
        }
    }

    public override async Task<IReadOnlyList<ListItem>> LatestAsync(int count, CancellationToken cancellationToken) =>
        Items(await Latest!(count, cancellationToken));

    private List<ListItem> Items(IReadOnlyList<TRow> rows) => [.. rows.Select(r => (ListItem)new Item(r, fields, Entry))];

    private sealed class Item(TRow row, IReadOnlyList<Field<TRow>> fields, Func<TRow, ListEntry>? entry) : ListItem
    {
        public override IEnumerable<object?> Cells => fields.SelectMany(f => f.Cells(row));

        public override IEnumerable<KeyValuePair<string, object?>> Members =>
            fields.Select(f => KeyValuePair.Create(f.Name, f.Json(row)));

        public override ListEntry Entry => entry!(row);
    }
}
