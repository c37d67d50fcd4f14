using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Sources;

/// <summary>Of a source of a whole registry the first records are told, and all are counted.</summary>
public sealed class SourceDetailsTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const string Registry = "https://registry.example/hospitals";

    [Fact]
    public async Task Find_SourceOfManyRecords_TellsTheFirstAndCountsAll()
    {
        var visit = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
        visit.Sources = [Source()];
        await database.Services.PublishAsync(visit);
        for (var i = 0; i <= SourceDetailsQueries.Most; i++)
        {
            var hospital = RegistryInputs.Institution($"Больница {i}", Places.Samara);
            hospital.Sources = [Source()];
            await database.Services.PublishAsync(hospital);
        }

        var source = await database.UseAsync(db => db.Sources.Where(s => s.Url == Registry).Select(s => s.Id).SingleAsync());
        var found = (await database.UseAsync<SourceDetailsQueries, SourceDetails?>(
            q => q.FindAsync(source, LanguageTag.Russian, CancellationToken.None))).ShouldNotBeNull();

        found.Total.ShouldBe(SourceDetailsQueries.Most + 2);
        found.Records.Count.ShouldBe(SourceDetailsQueries.Most);
        found.Records[0].Record.Kind.ShouldBe(RecordKind.Visit);
        found.Records.Skip(1).ShouldAllBe(r => r.Record.Kind == RecordKind.Institution && r.Title != null);
        found.ChangedAt.ShouldBe(await database.UseAsync(db => db.Institutions.MaxAsync(i => i.ChangedAt)));
    }

    private static SourceInput Source()
    {
        var source = VisitInputs.Source("Реестр больниц");
        source.Url = Registry;
        return source;
    }
}
