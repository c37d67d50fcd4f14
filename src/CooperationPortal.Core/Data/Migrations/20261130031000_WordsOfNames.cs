using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>
/// Names are found by the words that they have, as records are, and not only by their letters: docs/decisions/0088. Who asks for names
/// asks for those of one kind, or for parts of those of places and people.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261130031000_WordsOfNames")]
public sealed class WordsOfNames : Migration
{
    private static readonly string[] Owners = ["region", "institution", "person", "event"];

    // A name is looked at once more where letters are looked for too; words_in, which no name of usual length needs, takes seven times as long.
    private const string Words = """
        create function name_words(key text) returns tsvector language sql immutable parallel safe as $$
            select case when length(key) > 2000 then public.words_in(key) else array_to_tsvector(array_remove(string_to_array(key, ' '), '')) end
        $$;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Words);
        migrationBuilder.Sql(
            "create index ix_names_parts on names using gin (search_key gin_trgm_ops) with (fastupdate = off) where owner in ('region', 'person')");
        foreach (var owner in Owners)
        {
            migrationBuilder.Sql(
                $"""
                create index ix_names_words_{owner} on names using gin (name_words(search_key)) with (fastupdate = off)
                where owner = '{owner}'
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var owner in Owners)
        {
            migrationBuilder.Sql($"drop index ix_names_words_{owner}");
        }

        migrationBuilder.Sql("drop function name_words");
        migrationBuilder.Sql("drop index ix_names_parts");
    }
}
