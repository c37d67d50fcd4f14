using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Tests.Core.Data;

public sealed class InlinedValuesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public void Inline_MarkedIds_StandInTheTextAndAllElseStaysAParameter()
    {
        var (first, second, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        using var command = new NpgsqlCommand(
            "select @inlinedRegion, @inlinedRegion0, @region, @inlinedWord",
            null)
        {
            Parameters =
            {
                new NpgsqlParameter("inlinedRegion", first),
                new NpgsqlParameter("inlinedRegion0", second),
                new NpgsqlParameter("region", other),
                new NpgsqlParameter("inlinedWord", "'; drop table agreements"),
            },
        };

        InlinedValues.Inline(command);

        command.CommandText.ShouldBe($"select '{first}'::uuid, '{second}'::uuid, @region, @inlinedWord");
        command.Parameters.Select(p => p.ParameterName).ShouldBe(["region", "inlinedWord"]);
    }

    [Fact]
    public void Inline_MarkedLists_StandInTheTextWhereTheirWordsArePlain()
    {
        var id = Guid.NewGuid();
        using var command = new NpgsqlCommand("select @inlinedFacts, @inlinedPlaces, @inlinedTyped", null)
        {
            Parameters =
            {
                new NpgsqlParameter("inlinedFacts", new[] { "told:zh-Hans", "year:2014" }),
                new NpgsqlParameter("inlinedPlaces", new[] { id }),
                new NpgsqlParameter("inlinedTyped", new[] { "told:ru", "a}'; drop table agreements" }),
            },
        };

        InlinedValues.Inline(command);

        command.CommandText.ShouldBe(
            $"select '{{told:zh-Hans,year:2014}}'::text[], '{{{id}}}'::uuid[], @inlinedTyped");
        command.Parameters.Select(p => p.ParameterName).ShouldBe(["inlinedTyped"]);
    }

    [Fact]
    public async Task TouchingRegion_OfEntityFramework_NamesItsParameterSo()
    {
        await database.Services.PublishAsync(FoundingAgreements.Signed());

        await database.UseAsync(async (PortalDbContext db) =>
        {
            var touching = db.Agreements.TouchingRegion("ru-sam", db).TouchingCountries(["RU", "UZ"], db);
            await using var command = touching.CreateDbCommand();

            InlinedValues.Inline(command);

            command.Parameters.Count.ShouldBe(0);
            command.CommandText.ShouldContain($"'{await db.Regions.Where(r => r.Slug == "ru-sam").Select(r => r.Id).SingleAsync()}'::uuid");
            (await touching.CountAsync()).ShouldBe(1);
            (await db.Agreements.TouchingRegion("ru-kha", db).CountAsync()).ShouldBe(0);
        });
    }
}
