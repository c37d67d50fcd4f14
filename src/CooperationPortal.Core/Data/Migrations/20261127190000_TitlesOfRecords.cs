using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>Keeps the name under which each language lists places and institutions: docs/decisions/0049.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127190000_TitlesOfRecords")]
public sealed class TitlesOfRecords : Migration
{
    private static readonly (string Table, string Owners, string Key)[] Kept =
        [("institution_titles", "institutions", "institution_id"), ("region_titles", "regions", "region_id")];

    private static readonly (string Column, string Collation)[] Languages =
        [("ru", "ru-x-icu"), ("en", "en-x-icu"), ("zh", "zh-Hans-x-icu"), ("uz", "uz-x-icu")];

    // As NameSet chooses and LanguageFallback has its chains; a test compares them.
    private const string Choice = """
        create function title_rank(kind text, lang text, chain text[]) returns integer language sql immutable parallel safe as $$
            select case when kind = 'Former' then 1000 else 0 end
                + coalesce(array_position(chain, lang) - 1, cardinality(chain)) * 10
                + array_position(array['Official', 'Short', 'Transliteration', 'Press', 'Alias', 'Former'], kind)
        $$;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Choice);
        foreach (var (table, owners, key) in Kept)
        {
            migrationBuilder.Sql(Table(table, owners));
            migrationBuilder.Sql(Keeping(table, key));
        }

        migrationBuilder.Sql($"""
            create function keep_titles() returns trigger language plpgsql as $$
            begin
                {string.Concat(Kept.Select(k => $"perform keep_{k.Table}(array(select distinct {k.Key} from changed where {k.Key} is not null));\n"))}
                return null;
            end $$;

            create trigger names_titles_come after insert on names
                referencing new table as changed for each statement execute function keep_titles();
            create trigger names_titles_change after update on names
                referencing new table as changed for each statement execute function keep_titles();
            create trigger names_titles_go after delete on names
                referencing old table as changed for each statement execute function keep_titles();
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""
            drop trigger names_titles_come on names;
            drop trigger names_titles_change on names;
            drop trigger names_titles_go on names;
            drop function keep_titles;
            drop function keep_institution_titles;
            drop function keep_region_titles;
            drop table institution_titles;
            drop table region_titles;
            drop function title_rank;
            """);

    private static string Table(string table, string owners) =>
        $"""
        create table {table} (
            owner_id uuid not null,
            {string.Concat(Languages.Select(l => $"{l.Column} character varying(400) collate \"{l.Collation}\" not null,\n"))}
            constraint pk_{table} primary key (owner_id),
            constraint fk_{table}_owner_id foreign key (owner_id) references {owners} (id) on delete cascade);
        {string.Concat(Languages.Select(l => $"create index ix_{table}_{l.Column}_owner_id on {table} ({l.Column}, owner_id);\n"))}
        create trigger tell_public_change after insert or update or delete or truncate on {table}
            for each statement execute function tell_public_change();
        """;

    private static string Keeping(string table, string key) =>
        $$"""
        create function keep_{{table}}(owners uuid[]) returns void language plpgsql as $$
        begin
            insert into {{table}} (owner_id, ru, en, zh, uz)
                select o.id, t.ru, t.en, t.zh, t.uz from unnest(owners) o(id) cross join lateral (
                    select (array_agg(text order by title_rank(kind, lang, '{ru,en}'), text collate "C"))[1] as ru,
                        (array_agg(text order by title_rank(kind, lang, '{en,ru}'), text collate "C"))[1] as en,
                        (array_agg(text order by title_rank(kind, lang, '{zh-Hans,zh,zh-Hant,en,ru}'), text collate "C"))[1] as zh,
                        (array_agg(text order by title_rank(kind, lang, '{uz-Latn,uz,uz-Cyrl,en,ru}'), text collate "C"))[1] as uz
                    from names where {{key}} = o.id having count(*) > 0) t
                on conflict (owner_id) do update
                    set ru = excluded.ru, en = excluded.en, zh = excluded.zh, uz = excluded.uz
                    where ({{table}}.ru, {{table}}.en, {{table}}.zh, {{table}}.uz)
                        is distinct from (excluded.ru, excluded.en, excluded.zh, excluded.uz);
            delete from {{table}} t where t.owner_id = any(owners) and not exists (select from names n where n.{{key}} = t.owner_id);
        end $$;

        select keep_{{table}}(array(select distinct {{key}} from names where {{key}} is not null));
        analyze {{table}};
        """;
}
