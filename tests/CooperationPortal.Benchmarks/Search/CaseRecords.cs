using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.DemoData;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Benchmarks.Search;

/// <summary>The references of the records of each open case.</summary>
internal static class CaseRecords
{
    public static async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> LoadAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var references = await db.Agreements.Select(a => new { a.Id, a.Reference })
            .Concat(db.Visits.Select(v => new { v.Id, v.Reference }))
            .Concat(db.Meetings.Select(m => new { m.Id, m.Reference }))
            .ToDictionaryAsync(r => r.Id, r => r.Reference);
        return DemoDataLoader.Files().ToDictionary(
            file => file.Name,
            file => (IReadOnlySet<string>)IdsOf(file.Name, file.File).Select(id => references[id]).ToHashSet());
    }

    private static IEnumerable<Guid> IdsOf(string name, DemoFile file) =>
    [
        .. file.Agreements.Keys.Select(key => DemoIds.Record(name, RecordKind.Agreement, key)),
        .. file.Visits.Keys.Select(key => DemoIds.Record(name, RecordKind.Visit, key)),
        .. file.Meetings.Keys.Select(key => DemoIds.Record(name, RecordKind.Meeting, key)),
    ];
}
