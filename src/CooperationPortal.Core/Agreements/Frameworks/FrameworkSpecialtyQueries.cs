using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements.Frameworks;

/// <summary>
/// Tells about which specialties the agreements under a framework are. Under one of two countries very many act: some of them are
/// read, and each specialty that none of those is about is asked for by its facts, docs/decisions/0052.
/// </summary>
public sealed class FrameworkSpecialtyQueries(PortalDbContext db, TermQueries terms, TimeProvider time)
{
    /// <summary>So many agreements are read.</summary>
    internal const int Most = 2000;

    /// <summary>Codes of the specialties in scopes and in promises.</summary>
    /// <param name="framework">Under which they act.</param>
    /// <param name="reader">Null on public pages.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="most">So many agreements are read at once.</param>
    public async Task<HashSet<string>> ActingAsync(
        Framework framework, Actor? reader, CancellationToken cancellationToken, int most = Most)
    {
        var acting = db.ActingUnder(framework, reader, time.Today());
        var ids = await acting.Select(a => a.Id).Take(most).ToArrayAsync(cancellationToken);
        var found = await db.ScopeItems.Where(s => ids.Contains(s.AgreementId)).SelectMany(s => s.SpecialtyCodes)
            .Union(db.Commitments.VisibleTo(reader).Where(c => ids.Contains(c.AgreementId!.Value)).SelectMany(c => c.SpecialtyCodes))
            .ToHashSetAsync(cancellationToken);
        foreach (var code in ids.Length < most ? [] : (await CodesAsync(cancellationToken)).Except(found))
        {
            if (await IsAnyAboutAsync(acting, code, framework, reader, cancellationToken))
            {
                found.Add(code);
            }
        }

        return found;
    }

    /// <summary>Of what the framework speaks, and visits and meetings that touch all its places, but no agreement under it.</summary>
    public async Task<IEnumerable<string>> SilentAsync(
        Framework framework, HashSet<string> acting, Actor? reader, CancellationToken cancellationToken)
    {
        if ((await CodesAsync(cancellationToken)).All(acting.Contains))
        {
            return [];
        }

        var (id, inlinedPlaces) = (framework.Id, framework.Places);
        var own = db.Agreements.VisibleTo(reader).Where(a => a.Id == id);
        var visits = db.Visits.VisibleTo(reader).Where(v => inlinedPlaces.All(place => v.RegionIds.Contains(place)));
        var meetings = db.Meetings.VisibleTo(reader).Where(m => inlinedPlaces.All(place => m.RegionIds.Contains(place)));
        var named = await own.SelectMany(a => a.Scope).SelectMany(s => s.SpecialtyCodes)
            .Union(own.SelectMany(a => a.Statements).SelectMany(s => s.SpecialtyCodes))
            .Union(visits.SelectMany(v => v.Stops).SelectMany(s => s.SpecialtyCodes))
            .Union(meetings.SelectMany(m => m.SpecialtyCodes))
            .ToListAsync(cancellationToken);
        return named.Except(acting);
    }

    private async Task<IEnumerable<string>> CodesAsync(CancellationToken cancellationToken) =>
        (await terms.AllAsync(VocabularyKind.Specialty, cancellationToken)).Select(t => t.Code);

    private async Task<bool> IsAnyAboutAsync(
        IQueryable<Agreement> acting, string code, Framework framework, Actor? reader, CancellationToken cancellationToken)
    {
        var about = acting.Where(a => a.Scope.Any(s => s.SpecialtyCodes.Contains(code))
            || db.Commitments.VisibleTo(reader).Any(c => c.AgreementId == a.Id && c.SpecialtyCodes.Contains(code)));
        var facts = new FactChoices().With(Aspect.Specialty, code)
            .With(framework.Places.Select(place => Aspect.Fact(Aspect.Region, $"{place}")));

        // What names the framework may lie elsewhere, and what is not published has no facts.
        var (own, isPublic) = (framework.Id, reader is null);
        return await about.WithFacts(facts, db).AnyAsync(cancellationToken)
            || await about.Where(a => a.ParentId == own || !(isPublic || a.IsPublic)).AnyAsync(cancellationToken);
    }
}
