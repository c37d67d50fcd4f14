using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Figures;

/// <summary>What stands beside a list is exact, or is not said.</summary>
public sealed class ListFigureTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly string[] Shown = [Aspect.Year, Aspect.Type, Aspect.Country, Aspect.Region, Aspect.Institution, Aspect.Told];

    [Fact]
    public async Task WholeList_HasTheFiguresOfACount()
    {
        await PublishAsync();

        var kept = await database.UseAsync((ListFigureQueries q) => q.OfAllAsync(RecordKind.Agreement, Shown, CancellationToken.None));
        var counted = await NarrowedAsync(ListLength.Most);

        kept.Length.ShouldBe(counted.Length);
        kept.States<AgreementBucket>().ShouldBe(counted.States<AgreementBucket>());
        foreach (var aspect in Shown)
        {
            kept.Of(aspect).OrderBy(v => v.Key).ShouldBe(counted.Of(aspect).OrderBy(v => v.Key), aspect);
            (kept.Of(aspect).Count > 0).ShouldBe(aspect != Aspect.Institution, aspect);
        }
    }

    [Fact]
    public async Task ListLongerThanIsCounted_OffersChoicesWithoutNumbers()
    {
        await PublishAsync();

        var list = await NarrowedAsync(1);

        list.Length.ShouldBe(new ListLength(1, AndMore: true));
        list.Choices<AgreementType>(Aspect.Type).ShouldNotBeEmpty();
        list.Choices<AgreementType>(Aspect.Type).ShouldAllBe(c => c.Count == null);
        list.States<AgreementBucket>().ShouldAllBe(c => c.Count == null);
        list.Years().Select(y => y.Value).ShouldContain("2018");
        list.Years().ShouldAllBe(y => y.Count == null);
    }

    [Fact]
    public async Task LanguageOfASource_Corrected_IsCountedAnewWithWhatItTells()
    {
        await PublishAsync();
        await database.UseAsync(async db =>
        {
            foreach (var source in await db.Sources.Where(s => db.Evidence.Any(e => e.SourceId == s.Id)).ToListAsync())
            {
                source.Language = "be";
            }

            return await db.SaveChangesAsync();
        });

        await database.ShouldBeAsCountedAnewAsync();
        (await NarrowedAsync(ListLength.Most)).Of(Aspect.Told).Keys.ShouldBe(["be"]);
    }

    private async Task PublishAsync()
    {
        await database.Services.PublishAsync(FoundingAgreements.Promised());
        await database.Services.PublishAsync(FoundingAgreements.Signed());
        await database.Services.PublishAsync(AgreementInputs.Signed("2018-09-10"));
    }

    private Task<ListFigures> NarrowedAsync(int most) => database.UseAsync(db => new ListFigureQueries(db, new KeptReads(), TimeProvider.System)
        .OfAsync(RecordKind.Agreement, db.Agreements.Where(a => a.IsPublic), CancellationToken.None, most));
}
