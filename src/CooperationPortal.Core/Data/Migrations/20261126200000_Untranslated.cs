using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>What is to be translated is read by the latest change; records that are complete are not in the index.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126200000_Untranslated")]
public sealed class Untranslated : Migration
{
    /// <summary>Promises have the column as all records have it; they are translated in the form of their holder.</summary>
    private const string Promises = "commitments";

    private static readonly string[] Tables =
        ["activities", "agreements", "events", "institutions", "meetings", "visits"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddTo(migrationBuilder, Promises);
        foreach (var table in Tables)
        {
            AddTo(migrationBuilder, table);
            migrationBuilder.Sql($"""
                create index ix_{table}_untranslated on {table} (changed_at desc, id desc)
                    where is_public and deleted_at is null and cardinality(untranslated) > 0
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables.Append(Promises))
        {
            migrationBuilder.DropColumn("untranslated", table);
        }
    }

    private static void AddTo(MigrationBuilder migrationBuilder, string table) =>
        migrationBuilder.AddColumn<string[]>("untranslated", table, "text[]", nullable: false, defaultValueSql: "'{}'");
}
