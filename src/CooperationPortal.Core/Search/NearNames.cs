using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Core.Search;

/// <summary>Finds names that are the same as those typed, or would be but for a slip: nearer than a search looks.</summary>
public sealed class NearNames(PortalDbContext db)
{
    private const int MostAlike = 40;

    private const string Alike =
        """
        select n.* from unnest(@keys) as typed(key) cross join lateral (
            select coalesce(n.institution_id, n.event_id) as "Id", n.text as "Text", n.lang as "Lang", n.kind as "Form"
            from names n
            where n.owner = @owner and n.search_key % typed.key
            order by similarity(n.search_key, typed.key) desc, n.id limit @limit) n
        """;

    private const string OfDrafts =
        """
        select d.record_id as "Id", n ->> 'text' as "Text", n ->> 'lang' as "Lang", n ->> 'kind' as "Form"
        from drafts d cross join lateral jsonb_array_elements(d.content -> 'names') n
        where d.record_id = any(@ids) and n ->> 'text' <> ''
        """;

    /// <summary>Live records of that kind, each with the form that is nearest.</summary>
    public async Task<IReadOnlyList<NameHit>> OfRecordsAsync(
        RecordKind kind, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(
            Alike,
            [
                new("keys", names.SelectMany(KeysOf).Distinct().ToArray()),
                new("owner", kind.ToString().ToLowerInvariant()),
                new("limit", MostAlike),
            ],
            cancellationToken);
        return Nearest(kind, names, rows);
    }

    /// <summary>Those of the drafts whose names are as near.</summary>
    public async Task<IReadOnlyList<NameHit>> OfDraftsAsync(
        RecordKind kind, Guid[] drafts, IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        Nearest(kind, names, await RowsAsync(OfDrafts, [new("ids", drafts)], cancellationToken));

    private Task<List<Row>> RowsAsync(string sql, NpgsqlParameter[] parameters, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<Row>(sql, parameters).ToListAsync(cancellationToken);

    private static List<NameHit> Nearest(RecordKind kind, IReadOnlyCollection<string> names, List<Row> rows) =>
    [
        .. rows.Select(r => new NameHit(
                kind, r.Id, new NameForm(r.Text, r.Lang, Enum.Parse<NameKind>(r.Form)), names.Max(n => Score(n, r.Text))))
            .Where(h => h.Score > 0)
            .OrderByDescending(h => h.Score)
            .DistinctBy(h => h.Id),
    ];

    private static double Score(string typed, string name)
    {
        var key = SearchKey.Of(name);
        var keys = KeysOf(typed);

        // 伊春 and 宜春 sound the same: one may be a slip for the other, but they are not one name.
        var isOtherWord = HanScript.Has(typed) && HanScript.Has(name) && HanScript.Simplify(typed.Trim()) != HanScript.Simplify(name.Trim());
        return keys.Exists(k => NameSlips.IsSame(k, key)) ? (isOtherWord ? NameHit.Slip : NameHit.Whole)
            : keys.Exists(k => NameSlips.IsSlip(k, key)) ? NameHit.Slip
            : 0;
    }

    private static List<string> KeysOf(string name) =>
        [.. new[] { name, LookAlikes.Exchange(name) }.Select(SearchKey.Of).Where(k => k.Length > 0).Distinct()];

    private sealed record Row(Guid Id, string Text, string Lang, string Form);
}
