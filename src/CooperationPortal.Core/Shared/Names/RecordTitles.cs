using CooperationPortal.Core.Data;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Shared.Names;

/// <summary>
/// What records of any kind are called where they stand in one list: their title, purpose or agenda, the best of their names, or of
/// a visit without a purpose who came to whom.
/// </summary>
public sealed class RecordTitles(PortalDbContext db, SideNames sides)
{
    /// <returns>By id; none for a record of which nothing says what it is about.</returns>
    internal async Task<Dictionary<Guid, LocalizedString>> OfAsync(
        IReadOnlyCollection<TitledRecord> records, string lang, CancellationToken cancellationToken)
    {
        var titles = records.Where(r => r.Title is not null).ToDictionary(r => r.Id, r => r.Title!.In(lang));
        var names = await db.NamesOfAsync([], Ids(RecordKind.Institution), [], Ids(RecordKind.Event), cancellationToken);
        foreach (var owner in names.GroupBy(n => n.OwnerId()))
        {
            titles[owner.Key] = NameSet.Best(owner, lang);
        }

        var nameless = records.Where(r => r is { Kind: RecordKind.Visit, Title: null }).ToDictionary(r => r.Key, r => r.Id);
        var found = nameless.Count == 0 ? [] : await sides.OfVisitsAsync([.. nameless.Keys], lang, cancellationToken);
        foreach (var (reference, title) in found)
        {
            titles[nameless[reference]] = new LocalizedString(title, lang, false);
        }

        return titles;

        Guid[] Ids(RecordKind kind) => [.. records.Where(r => r.Kind == kind).Select(r => r.Id)];
    }
}

/// <summary>A record with its reference or slug and what it says that it is about.</summary>
internal record TitledRecord
{
    public required Guid Id { get; init; }
    public required RecordKind Kind { get; init; }
    public required string Key { get; init; }
    public LocalizedText? Title { get; init; }
}
