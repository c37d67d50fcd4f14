using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Npgsql;

namespace CooperationPortal.Benchmarks.Limit;

/// <summary>
/// The pages that are compared, written as directly as can be: SQL by hand on the portal's own tables, no model, no
/// templates, one language, and of each page only its figures, names and links.
/// </summary>
internal sealed class LimitPages(NpgsqlDataSource database)
{
    private const string Card = """
        select a.reference, a.title -> 'texts' ->> (a.title ->> 'sourceLang'), a.type, a.sort_date,
            (select string_agg(coalesce(n.text, p.description -> 'texts' ->> 'ru'), ' – ' order by p."order")
                from agreement_parties p left join lateral (select text from names n
                    where n.institution_id = p.institution_id or (p.institution_id is null and n.region_id = p.region_id)
                    order by n.lang = 'ru' desc, n.id limit 1) n on true
                where p.agreement_id = a.id),
            (select s.state from agreement_state_periods s where s.agreement_id = a.id and s."from" <= current_date
                and (s.until is null or s.until > current_date)), a.id
        from agreements a where a.is_public and a.deleted_at is null
        """;

    private const string Order = " order by a.sort_date desc, a.id desc limit 20";

    /// <summary>Twenty cards after a day.</summary>
    public Task<string> ListAsync(DateOnly? before) => PageAsync(
        before is { } day ? $"{Card} and a.sort_date < '{day:yyyy-MM-dd}'{Order}" : Card + Order);

    /// <summary>Twenty cards, how many there are and by what: the same choices as beside the portal's list.</summary>
    public Task<string> SearchAsync(string word)
    {
        var found = $"a.search_key like '% {word.Replace("'", "''", StringComparison.Ordinal)}%'";
        var among = $"from agreements a where a.is_public and a.deleted_at is null and {found}";
        return PageAsync(
            $"{Card} and {found}{Order}",
            $"select count(*) {among}",
            $"select a.type, count(*) {among} group by 1",
            $"select extract(year from nullif(a.sort_date, '-infinity')), count(*) {among} group by 1",
            $"""
            select r.country_iso2, count(*) from regions r
            join (select unnest(a.region_ids) as id {among}) t on t.id = r.id where r.level = 'Country' group by 1
            """);
    }

    /// <summary>One agreement with what belongs to it, in one batch.</summary>
    public Task<string> DetailAsync(string reference)
    {
        var id = $"(select id from agreements where reference = '{reference}' and is_public and deleted_at is null)";
        return PageAsync(
            $"{Card} and a.reference = '{reference}'",
            $"""
            select p.role, coalesce(n.text, p.description ->> 'texts') from agreement_parties p
            left join lateral (select text from names n where n.institution_id = p.institution_id or n.region_id = p.region_id
                order by n.lang = 'ru' desc, n.id limit 1) n on true where p.agreement_id = {id} order by p."order"
            """,
            $"select kind, when_edtf, note from agreement_events where agreement_id = {id} order by \"order\"",
            $"select activity, specialty_codes from scope_items where agreement_id = {id}",
            $"select reference, text, status, due_edtf, quantity_planned, quantity_done from commitments where agreement_id = {id}",
            $"select s.title, s.url, e.quote from evidence e join sources s on s.id = e.source_id where e.record_id = {id}");
    }

    /// <summary>What the register holds by year and state, by kind and by country.</summary>
    public Task<string> StatisticsAsync() => PageAsync(
        """
        select extract(year from nullif(a.sort_date, '-infinity')), s.state, count(*) from agreements a
        left join agreement_state_periods s on s.agreement_id = a.id and s."from" <= current_date
            and (s.until is null or s.until > current_date)
        where a.is_public and a.deleted_at is null group by 1, 2
        """,
        "select a.type, count(*) from agreements a where a.is_public and a.deleted_at is null group by 1",
        """
        select r.country_iso2, count(*) from agreements a cross join unnest(a.region_ids) as place
        join regions r on r.id = place where a.is_public and a.deleted_at is null and r.level = 'Country' group by 1
        """);

    /// <summary>A reference out of the middle of the list.</summary>
    public async Task<string> ReferenceAsync()
    {
        await using var command = database.CreateCommand(
            "select reference from agreements a where is_public and deleted_at is null and sort_date < '2015-01-01'" + Order);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task<string> PageAsync(params string[] statements)
    {
        await using var batch = database.CreateBatch();
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        var page = new StringBuilder("<!doctype html><html lang=\"ru\"><head><meta charset=\"utf-8\"><title>…</title></head><body>");
        await using var reader = await batch.ExecuteReaderAsync();
        do
        {
            page.Append("<table>");
            while (await reader.ReadAsync())
            {
                page.Append("<tr>");
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    page.Append("<td>").Append(HtmlEncoder.Default.Encode(TextOf(reader.GetValue(i)))).Append("</td>");
                }

                page.Append("</tr>");
            }

            page.Append("</table>");
        }
        while (await reader.NextResultAsync());
        return page.Append("</body></html>").ToString();
    }

    private static string TextOf(object value) => value is string[] many
        ? string.Join(", ", many)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
