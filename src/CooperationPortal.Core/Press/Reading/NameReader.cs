using CooperationPortal.Core.Data;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Core.Press.Reading;

/// <summary>Marks the places, bodies, people and events that the registry knows, with one question for the whole text.</summary>
public sealed class NameReader(PortalDbContext db, LookupNames texts)
{
    private const int MostMeanings = 6;

    // Chinese has no words to ask for: each Chinese name is looked for in the text.
    private const string Known =
        """
        select n.owner as "Owner", coalesce(n.region_id, n.institution_id, n.person_id, n.event_id) as "Id",
            n.text as "Text", n.lang as "Lang", n.kind as "Form", n.search_key as "Key", n.stem_key as "Stem",
            (case when r.status = 'Former' then 1000000000000 else 0 end
                - coalesce(r.population, case r.level when 'Country' then 100000000 when 'Adm1' then 500000 else 50000 end))::bigint as "Rank"
        from names n
            left join regions r on r.id = n.region_id
            left join institutions i on i.id = n.institution_id
            left join events e on e.id = n.event_id
        where (n.stem_key = any(@stems) or (@han <> '' and n.lang like 'zh%' and length(n.text) > 1 and strpos(@han, n.text) > 0))
            and i.deleted_at is null and e.deleted_at is null
        """;

    public async Task<IReadOnlyList<Mark>> ReadAsync(
        string article, string articleLang, string lang, Actor reader, CancellationToken cancellationToken)
    {
        var spans = new NameSpans(article, articleLang);
        var rows = await db.Database.SqlQueryRaw<Row>(
            Known,
            new NpgsqlParameter("stems", spans.Stems.ToArray()),
            new NpgsqlParameter("han", HanScript.Has(article) ? article : "")).ToListAsync(cancellationToken);
        var named = spans.Of([.. rows.Select(r => r.ToForm())]);
        var matches = await MatchesAsync(named, lang, reader, cancellationToken);
        return
        [
            .. named.Select(span => (Span: span, Records: Likeliest(span).Select(f => matches.GetValueOrDefault(f.Id)).OfType<LookupMatch>().ToList()))
                .Where(s => s.Records.Count > 0)
                .Select(s => new Mark(s.Span.Start, s.Span.Length, KindOf(s.Records[0].Kind)) { Records = s.Records }),
        ];
    }

    internal static MarkKind KindOf(RecordKind kind) => kind switch
    {
        RecordKind.Region => MarkKind.Place,
        RecordKind.Person => MarkKind.Person,
        RecordKind.Event => MarkKind.Event,
        _ => MarkKind.Institution,
    };

    private async Task<Dictionary<Guid, LookupMatch>> MatchesAsync(
        IReadOnlyList<NameSpan> spans, string lang, Actor reader, CancellationToken cancellationToken)
    {
        var hits = spans.SelectMany(Likeliest).DistinctBy(f => f.Id).Select(f => new NameHit(f.Kind, f.Id, f.Form, NameHit.Whole)).ToList();
        var owners = await db.KnownOwnersAsync([.. hits.Select(h => h.Id)], reader, cancellationToken);
        var known = hits.Where(h => h.Kind is RecordKind.Region || owners.Contains(h.Id));
        var matches = await texts.DescribeAsync([.. known], "", lang, cancellationToken);
        return matches.ToDictionary(m => m.Id);
    }

    private static IEnumerable<KnownForm> Likeliest(NameSpan span) =>
        span.Forms.OrderBy(f => f.Rank).DistinctBy(f => f.Id).Take(MostMeanings);

    private sealed record Row(string Owner, Guid Id, string Text, string Lang, string Form, string Key, string Stem, long Rank)
    {
        public KnownForm ToForm() => new(
            Enum.Parse<RecordKind>(Owner, true), Id, new NameForm(Text, Lang, Enum.Parse<NameKind>(Form)), Key, Stem, Rank);
    }
}
