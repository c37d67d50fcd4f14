using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Records are found by what people call their kind, and by their years: those that were published before have both added to
/// their keys, as they are written today. The names of their places follow with the reference data.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127120100_KindsAndYearsInKeys")]
public sealed class KindsAndYearsInKeys : Migration
{
    private const string Words = """
        create temporary table kind_words (kind text primary key, words text not null) on commit drop;
        insert into kind_words values
            ('Agreement', 'soglashenie agrement hiei bitim kelishuv'),
            ('Agreement.FrameworkRegional', 'ramochnoe framevork kuangjiahiei doiravi'),
            ('Agreement.Institutional', 'dogovor hezuohiei shartnoma'),
            ('Agreement.Memorandum', 'memorandum vzaimoponimanie mou memoranda understanding beivanglu liangjiebeivanglu anglashuv memorandumi'),
            ('Agreement.ProtocolOfIntent', 'protokol namerenia intent ihiangshu idingshu niatlar baionomasi'),
            ('Agreement.AgreedMinute', 'protokol vstrechi minutes huijiao baionoma'),
            ('Agreement.Programme', 'programa programe program hezuojihua dastur'),
            ('Agreement.ActionPlan', 'plan meropriati aktion dorojnaia karta road map roadmap hingdongjihua luhiantu harakatlar rejasi'),
            ('Agreement.LetterOfIntent', 'pismo deklaratsia namerenia leter deklaration intent ihiangshu ihiangshengming niat hati'),
            ('Agreement.Twinning', 'pobratimstvo pobratimi tvining tvined sister iouhao jiedui birodarlashgan'),
            ('Agreement.Contract', 'dogovor kontrakt hetong shartnoma'),
            ('Agreement.Oral', 'ustnaia dogovorenost oral koutouhiei ogzaki'),
            ('Agreement.Amendment', 'dopolnenie izmenenie amendment buchongiei koshimcha'),
            ('Visit', 'vizit poezdka delegatsia visit trip delegation fangven daibiaotuan tashrif safar'),
            ('Visit.Official', 'ofitsialni ofisial jengshifangven rasmi'),
            ('Visit.Working', 'rabochi vorking gongzuofangven ishi'),
            ('Visit.Business', 'delovoi busines shangvufangven ish iuzasidan'),
            ('Visit.Technical', 'tehnicheski technikal jishufangven tehnik'),
            ('Visit.Inspection', 'inspektsia proverka inspektion shicha jiancha korik'),
            ('Visit.Congress', 'kongres sezd dahui'),
            ('Visit.Study', 'oznakomitelni uchebni studi tour kaocha huehifangven organish'),
            ('Visit.Ceremony', 'tseremonia otkritie seremoni opening ishi jiepai guapai marosim'),
            ('Visit.RoundTable', 'krugli stol round table roundtable iuanjuohui davra suhbati'),
            ('Meeting', 'vstrecha peregovori meting talks hui huitan huijian uchrashuv muzokara'),
            ('Commitment', 'obiazatelstvo obeshanie komitment promise chengnuo majburiat'),
            ('Activity', 'meropriatie aktiviti huodong tadbir');
        """;

    // The kind of each table's records, and their dates.
    private static readonly (string Table, string Record, string Kind, string Dates)[] Tables =
    [
        ("agreements", "Agreement", "r.type", """
            concat_ws(' ', r.planned_window_edtf, r.entry_into_force_edtf, r.end_stated_edtf,
                (select string_agg(e.when_edtf, ' ') from agreement_events e where e.agreement_id = r.id))
            """),
        ("visits", "Visit", "r.kind", "r.period_edtf"),
        ("meetings", "Meeting", "''", "r.when_edtf"),
        ("commitments", "Commitment", "''", "r.due_edtf"),
        ("activities", "Activity", "''", "concat_ws(' ', r.planned_edtf, r.held_edtf)"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // What the figures count stays as it is; they look at each record with the statement, not all together at the end.
        migrationBuilder.Sql("set local portal.figures = 'later'; set constraints all immediate");
        migrationBuilder.Sql(Words);
        foreach (var (table, record, kind, dates) in Tables)
        {
            migrationBuilder.Sql($"""
                update {table} r set search_key = concat_ws(' ', r.search_key,
                    (select words from kind_words where kind = '{record}'),
                    (select words from kind_words where kind = '{record}.' || {kind}),
                    (select string_agg(distinct y[1], ' ') from regexp_matches({dates}, '(?<![0-9-])[0-9]{"{4}"}', 'g') y))
                """);
        }

        migrationBuilder.Sql("set constraints all deferred; set local portal.figures = ''");
    }

    /// <summary>The words more in a key do no harm.</summary>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }
}
