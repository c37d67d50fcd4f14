using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Figures;

/// <summary>The gaps, and what readers look for, that lists offer as choices, and how many of the listed records have them.</summary>
internal static class FactFacets
{
    public static IReadOnlyList<string> OfAgreements { get; } =
    [
        Known(Aspect.Document), Gap(Aspect.Document), Known(Aspect.Word), Gap(Aspect.Word), Gap(Aspect.Source),
        Gap(Aspect.Place), Gap(Aspect.Signatories), Gap(Aspect.Term), Gap(Aspect.Scope), Aspect.Fact(Aspect.Dated, "Inferred"),
    ];

    public static IReadOnlyList<string> OfVisits { get; } =
    [
        Known(Aspect.Document), Gap(Aspect.Document), Gap(Aspect.Source), Gap(Aspect.Purpose), Gap(Aspect.Members),
        Gap(Aspect.Stops),
    ];

    public static IReadOnlyList<string> OfCommitments { get; } = [Gap(Aspect.Due), Gap(Aspect.Owes), Gap(Aspect.Quantity)];

    /// <summary>Each with the length of the list that it would leave; what is chosen stays among them.</summary>
    public static async Task<IReadOnlyList<FacetCount<string>>> FactsAmongAsync<T>(
        this PortalDbContext db, IQueryable<T> records, IEnumerable<string> offered, IEnumerable<string> chosen,
        CancellationToken cancellationToken)
        where T : Record
    {
        string[] facts = [.. offered.Concat(chosen.Where(f => !string.IsNullOrEmpty(f))).Distinct()];
        var counts = await records.Join(db.RecordFacts, r => r.Id, f => f.RecordId, (_, f) => f)
            .SelectMany(f => f.Facts).Where(f => facts.Contains(f))
            .GroupBy(f => f).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. facts.Select(f => new FacetCount<string>(f, counts.GetValueOrDefault(f)))];
    }

    /// <summary>The values under which the records are counted by that aspect, each once a record.</summary>
    public static IQueryable<string> ValuesOf<T>(this PortalDbContext db, IQueryable<T> records, string aspect)
        where T : Record
    {
        var start = Aspect.Fact(aspect, "");
        return records.Join(db.RecordFacts, r => r.Id, f => f.RecordId, (_, f) => f)
            .SelectMany(f => f.Facts).Where(f => f.StartsWith(start)).Select(f => f.Substring(start.Length));
    }

    private static string Known(string aspect) => Aspect.Fact(aspect, Aspect.Stated);

    private static string Gap(string aspect) => Aspect.Fact(aspect, Aspect.Nothing);
}
