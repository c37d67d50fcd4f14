using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.DemoData;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Tests.Core.Data.Articles;

/// <summary>The records of an article as the demo data brings them.</summary>
internal sealed class DemoArticle(DemoFixture demo, string file) : IArticleRecords
{
    public Task<T> UseAsync<T>(Func<PortalDbContext, Task<T>> work) => demo.Database.UseAsync(work);

    public Guid Id(RecordKind kind, string key) => DemoIds.Record(file, kind, key);
}
