using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CooperationPortal.Core.PersonalData;

/// <summary>Finds the texts that mention somebody by a whole name, by a mail address or, in drafts, by choice.</summary>
public sealed class MentionQueries(PortalDbContext db)
{
    private const string Mentions =
        """
        select 'Draft' as "Place", d.kind as "Kind", d.record_id as "Id", d.reference as "Reference", d.changed_at as "At" from drafts d
        where concat_ws(' ', d.content::text, d.recorded_content::text, d.title, d.comment, d.note) ~* any(@words)
            or strpos(concat(d.content, d.recorded_content), @choice) > 0
        union all
        select 'Comment', c.record_kind, c.record_id, null, c.written_at from comments c where c.text ~* any(@words)
        union all
        select 'Article', null, a.id, null, a.created_at from press_articles a where concat_ws(' ', a.title, a.author, a.text) ~* any(@words)
        union all
        select 'ErrorReport', r.record_kind, r.id, r.record_key, r.at from error_reports r where concat_ws(' ', r.text, r.outcome) ~* any(@words)
        union all
        select 'Record', r.kind, r.id, r.reference, r.changed_at from (
            select 'Agreement' as kind, id, reference, changed_at, search_texts from agreements
            union all select 'Visit', id, reference, changed_at, search_texts from visits
            union all select 'Meeting', id, reference, changed_at, search_texts from meetings
            union all select 'Activity', id, reference, changed_at, search_texts from activities
            union all select 'Commitment', id, reference, changed_at, search_texts from commitments
        ) r where r.search_texts::text ~* any(@words)
        union all
        select 'Quote', e.record_kind, e.record_id, null, null from evidence e where concat_ws(' ', e.quote, e.note) ~* any(@words)
        union all
        select 'History', h.record_kind, h.record_id, h.id::text, h.at from history h
        where concat_ws(' ', h.title, h.comment, h.changes::text) ~* any(@words) or h.actor_id = @account
        """;

    /// <param name="names">Whole names.</param>
    /// <param name="addresses">Mail addresses.</param>
    /// <param name="person">Of the registry; drafts choose by it.</param>
    /// <param name="account">Whose deeds the history tells; names change, and have a scope beside them.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    internal async Task<IReadOnlyList<MentionPart>> OfAsync(
        IReadOnlyList<string> names, IReadOnlyList<string> addresses, Guid? person, Guid? account, CancellationToken cancellationToken)
    {
        var rows = await db.Database.SqlQueryRaw<Row>(
            Mentions,
            new NpgsqlParameter("words", new NamePatterns(names, addresses).Texts),
            new NpgsqlParameter("account", NpgsqlDbType.Uuid) { Value = account ?? (object)DBNull.Value },
            new NpgsqlParameter("choice", NpgsqlDbType.Text) { Value = person is { } id ? ChoiceOf(id) : "\n" }).ToListAsync(cancellationToken);
        return
        [
            .. rows.OrderBy(r => r.At).Select(r => new MentionPart(
                Enum.Parse<MentionPlace>(r.Place), r.Kind is null ? null : Enum.Parse<RecordKind>(r.Kind), r.Id, r.Reference, r.At)),
        ];
    }

    /// <summary>As a draft says it.</summary>
    internal static string ChoiceOf(Guid person) => $"\"person:{person}\"";

    private sealed record Row(string Place, string? Kind, Guid Id, string? Reference, DateTimeOffset? At);
}
