using CooperationPortal.Core.Data.DemoData;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.People;

/// <summary>Only whom a public record names has a page.</summary>
[Collection(DemoCollection.Name)]
public sealed class PersonQueriesTests(DemoFixture demo)
{
    [Fact]
    public async Task Find_PersonOfARecordThatIsWithdrawn_IsNobody()
    {
        var slug = await demo.Database.UseAsync(db =>
            db.People.Where(p => p.Names.Any(n => n.Text.Contains("Roitman"))).Select(p => p.Slug).SingleAsync());
        var named = await FindAsync(slug);

        await SetPublicAsync(false);
        var hidden = await FindAsync(slug);
        await SetPublicAsync(true);

        named!.Signed.ShouldBe(1);
        hidden.ShouldBeNull();
    }

    private Task<PersonDetails?> FindAsync(string slug) =>
        demo.Database.UseAsync<PersonQueries, PersonDetails?>(people => people.FindAsync(slug, "ru", CancellationToken.None));

    private Task SetPublicAsync(bool isPublic)
    {
        var id = DemoIds.Record("moldova-rambam", RecordKind.Agreement, "a1");
        return demo.Database.UseAsync(db => db.Agreements.Where(a => a.Id == id).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsPublic, isPublic)));
    }
}
