using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CooperationPortal.Core.Data.Migrations;

/// <summary>The languages are a vocabulary; its rows come with the reference data: docs/decisions/0041-languages.md.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261127100000_LanguagesKept")]
public sealed class LanguagesKept : Migration
{
    private const string VocabulariesBefore = "'Specialty', 'Condition', 'InstitutionTypeUz'";

    protected override void Up(MigrationBuilder migrationBuilder) => Allow(migrationBuilder, $"{VocabulariesBefore}, 'Language'");

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("delete from terms where vocabulary = 'Language'");
        Allow(migrationBuilder, VocabulariesBefore);
    }

    private static void Allow(MigrationBuilder migrationBuilder, string words)
    {
        migrationBuilder.DropCheckConstraint(name: "ck_terms_vocabulary_known", table: "terms");
        migrationBuilder.AddCheckConstraint(
            name: "ck_terms_vocabulary_known", table: "terms", sql: $"vocabulary in ({words})");
    }
}
