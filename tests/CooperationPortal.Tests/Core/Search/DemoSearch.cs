using CooperationPortal.Core.Data.DemoData;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>The public search over the demo records.</summary>
internal static class DemoSearch
{
    public static Task<SearchResults> FindAsync(this DemoFixture demo, string typed) =>
        demo.Database.UseAsync<SearchQueries, SearchResults>(
            search => search.FindAsync(typed, LanguageTag.Russian, CancellationToken.None));

    /// <summary>The reference of the first agreement of a case.</summary>
    public static Task<string> ReferenceOfAsync(this DemoFixture demo, string file)
    {
        var id = DemoIds.Record(file, RecordKind.Agreement, "a1");
        return demo.Database.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
    }
}
