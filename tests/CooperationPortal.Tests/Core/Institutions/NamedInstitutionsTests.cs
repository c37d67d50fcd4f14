using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Institutions;

/// <summary>Lists by name of thousands, where those that have the typed word stand last.</summary>
public sealed class NamedInstitutionsTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const int Named = 1000;
    private const int Others = 3000;

    private static readonly InstitutionFilter Filter = new() { Name = "центры сердца" };

    public Task InitializeAsync() => database.UseAsync(async db =>
    {
        var place = await db.Regions.SingleAsync(r => r.IsoCode == "RU-SAM");
        db.Institutions.AddRange(Enumerable.Range(0, Others).Select(n => Institution($"Аптека {n:0000}", place)));
        db.Institutions.AddRange(Enumerable.Range(0, Named).Select(n => Institution($"Центр сердца {n:0000}", place)));
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlAsync($"vacuum analyze institutions, institution_titles, names");
    });

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task List_WordOfTheLastThousand_IsReadWithoutComparingEachTitleWithEachOfThem()
    {
        await using var scope = database.NewScope();
        var institutions = scope.ServiceProvider.GetRequiredService<InstitutionQueries>();
        IReadOnlyList<InstitutionRow> first = [];
        ListLength length = default;

        var plans = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().PlansOfAsync(async () =>
        {
            first = (await institutions.ListAsync(Filter, "ru", null, null, CancellationToken.None, 5)).Items;
            length = await institutions.LengthAsync(Filter, null, CancellationToken.None);
        });

        first.Select(r => r.Institution.Name.Text).ShouldBe(Enumerable.Range(0, 5).Select(n => $"Центр сердца {n:0000}"));
        length.ShouldBe(ListLength.OfCounted(Named));
        plans.ShouldContain(p => p.Contains("institution_titles"));
        plans.ShouldAllBe(p => !p.Contains("Join Filter"));
        plans.Count(p => p.Contains("ix_names_words_institution")).ShouldBe(2, "as names and by what words stand for, once for the list and its length");
    }

    private static Institution Institution(string name, Region place)
    {
        var id = Guid.CreateVersion7();
        var institution = new Institution
        {
            Id = id,
            Slug = Slugs.Of(name, id),
            Kind = InstitutionKind.Hospital,
            RegionId = place.Id,
            RegionIds = [.. place.AncestorIds.Append(place.Id).Order()],
            InstitutionIds = [id],
            SearchKey = name,
        };
        institution.Publish(DateTimeOffset.UnixEpoch);
        institution.Names.Add(new InstitutionName { InstitutionId = id, Lang = LanguageTag.Russian, Text = name });
        return institution;
    }
}
