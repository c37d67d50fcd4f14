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

    /// <summary>The references of its agreements, visits and meetings.</summary>
    public static Task<string[]> ReferencesOfAsync(this DemoFixture demo, string name)
    {
        var file = DemoDataLoader.Files().Single(f => f.Name == name).File;
        Guid[] ids =
        [
            .. file.Agreements.Keys.Select(key => DemoIds.Record(name, RecordKind.Agreement, key)),
            .. file.Visits.Keys.Select(key => DemoIds.Record(name, RecordKind.Visit, key)),
            .. file.Meetings.Keys.Select(key => DemoIds.Record(name, RecordKind.Meeting, key)),
        ];
        return demo.Database.UseAsync(db => db.Agreements.Where(a => ids.Contains(a.Id)).Select(a => a.Reference)
            .Concat(db.Visits.Where(v => ids.Contains(v.Id)).Select(v => v.Reference))
            .Concat(db.Meetings.Where(m => ids.Contains(m.Id)).Select(m => m.Reference)).ToArrayAsync());
    }
}
