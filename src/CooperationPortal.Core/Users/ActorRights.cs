using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Users;

/// <summary>The one place that says who may do what to which record: docs/decisions/0007-roles-and-scopes.md.</summary>
public static class ActorRights
{
    /// <summary>May write drafts at all.</summary>
    public static bool IsEditor(this Actor actor) =>
        actor.Has(PortalRole.MinistryStaff) || actor.Has(PortalRole.ClinicAdministrator);

    /// <summary>Who no longer is an editor does not edit his own draft either.</summary>
    public static bool MayEdit(this Actor actor, Draft draft) => actor.MayEdit(draft.AuthorId, draft.Scope());

    public static bool MayEdit(this Actor actor, Guid authorOfDraft, RecordScope scope) =>
        actor.IsEditor() && (authorOfDraft == actor.UserId || actor.MayEdit(scope));

    public static bool MayEdit(this Actor actor, Record record) => actor.MayEdit(record.Scope());

    public static bool MayEdit(this Actor actor, RecordScope scope) => actor.EditsIn(scope.RegionIds, scope.InstitutionIds);

    /// <summary>
    /// In which roles the actor writes the fields of a record that he may edit: those whose scope it touches. A new record
    /// and an own draft outside of the scope are written in every role that he has.
    /// </summary>
    public static IReadOnlyCollection<PortalRole> EditorRoles(this Actor actor, Draft? draft, Record? record)
    {
        // What is public says whose it is: a draft could bring a place of the actor's into it.
        var scope = record?.Scope() ?? draft?.Scope();
        var grants = actor.Grants.Where(g => g.Role is PortalRole.MinistryStaff or PortalRole.ClinicAdministrator).ToList();
        var within = grants.Where(g => scope is not null && g.Covers(scope.RegionIds, scope.InstitutionIds)).ToList();
        return [.. (within.Count > 0 ? within : grants).Select(g => g.Role).Distinct()];
    }

    public static bool MayRead(this Actor actor, Draft draft) =>
        actor.MayEdit(draft) || actor.Has(PortalRole.Auditor) || actor.ReviewsIn(draft.RegionIds, draft.InstitutionIds);

    public static bool MayRead(this Actor actor, Record record) => record.IsPublic || actor.MayReadInternal(record);

    /// <summary>What a record keeps for staff: withdrawn ones, files that the public does not get.</summary>
    public static bool MayReadInternal(this Actor actor, Record record) => actor.MayReadInternal(record.Scope());

    public static bool MayReadInternal(this Actor actor, RecordScope scope) =>
        actor.MayEdit(scope) || actor.Has(PortalRole.Auditor) || actor.ReviewsIn(scope.RegionIds, scope.InstitutionIds);

    /// <summary>Another person than any who wrote or submitted the draft.</summary>
    public static bool MayReview(this Actor actor, Draft draft) => actor.MayReview(draft.Scope(), draft.ContributorIds);

    public static bool MayReview(this Actor actor, RecordScope scope, Guid[] contributors) =>
        actor.ReviewsIn(scope.RegionIds, scope.InstitutionIds)
        && actor.UserId is { } userId && !contributors.Contains(userId);

    /// <summary>Hiding protects, so it needs no second person; showing again is for reviewers.</summary>
    public static bool MayUnpublish(this Actor actor, Record record) => actor.MayUnpublish(record.Scope());

    public static bool MayUnpublish(this Actor actor, RecordScope scope) =>
        actor.MayRestore(scope)
        || actor.Grants.Any(g => g.Role is PortalRole.MinistryStaff && g.Covers(scope.RegionIds, scope.InstitutionIds));

    public static bool MayRestore(this Actor actor, Record record) => actor.MayRestore(record.Scope());

    public static bool MayRestore(this Actor actor, RecordScope scope) => actor.ReviewsIn(scope.RegionIds, scope.InstitutionIds);

    /// <summary>Merging is publishing: the names of one record appear on the other.</summary>
    public static bool MayMerge(this Actor actor, Record record) => actor.MayRestore(record);

    /// <summary>Whoever writes or reviews in the scope; of an important promise, another person than those who wrote the outcome.</summary>
    public static bool MayVerify(this Actor actor, Commitment commitment) =>
        (actor.MayEdit(commitment) || actor.MayRestore(commitment))
        && actor.UserId is { } userId && !(commitment.HighPriority && commitment.ClosedByIds.Contains(userId));

    /// <summary>
    /// A new agreement, visit or meeting touches the own scope. Institutions and events of other places are proposed
    /// too, because those records name them; the reviewer is the check.
    /// </summary>
    public static bool MayPropose(this Actor actor, Draft draft) =>
        actor.IsEditor()
        && (draft.Kind is RecordKind.Institution or RecordKind.Event
            || actor.EditsIn(draft.RegionIds, draft.InstitutionIds));

    /// <summary>The drafts that <see cref="MayRead(Actor, Draft)"/> admits, as a query.</summary>
    public static IQueryable<Draft> ReadableBy(this IQueryable<Draft> drafts, Actor actor)
    {
        var isEditor = actor.IsEditor();
        var grants = actor.Grants.Where(g => g.Role is not PortalRole.SystemAdministrator).ToList();
        if (grants.Exists(g => g.IsEverywhere))
        {
            return drafts;
        }

        var regions = grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var institutions = grants.Select(g => g.InstitutionId).OfType<Guid>().ToArray();
        return drafts.Where(d => (isEditor && d.AuthorId == actor.UserId)
            || d.RegionIds.Any(id => regions.Contains(id))
            || d.InstitutionIds.Any(id => institutions.Contains(id)));
    }

    /// <summary>The drafts in the actor's scope as a reviewer, own ones left out.</summary>
    public static IQueryable<Draft> ReviewableBy(this IQueryable<Draft> drafts, Actor actor)
    {
        var grants = actor.Grants.Where(g => g.Role is PortalRole.Reviewer).ToList();
        var others = drafts.Where(d => !d.ContributorIds.Contains(actor.UserId ?? Guid.Empty));
        if (grants.Exists(g => g.IsEverywhere))
        {
            return others;
        }

        var regions = grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var institutions = grants.Select(g => g.InstitutionId).OfType<Guid>().ToArray();
        return others.Where(d => d.RegionIds.Any(id => regions.Contains(id))
            || d.InstitutionIds.Any(id => institutions.Contains(id)));
    }

    /// <summary>The records that <see cref="MayEdit(Actor, Record)"/> admits, as a query.</summary>
    public static IQueryable<T> EditableBy<T>(this IQueryable<T> records, Actor actor)
        where T : Record =>
        records.Within([.. actor.Grants.Where(g => g.Role is PortalRole.MinistryStaff or PortalRole.ClinicAdministrator)]);

    /// <summary>The records in the actor's scope as an editor or as a reviewer.</summary>
    public static IQueryable<T> VerifiableBy<T>(this IQueryable<T> records, Actor actor)
        where T : Record =>
        records.Within([.. actor.Grants.Where(g =>
            g.Role is PortalRole.MinistryStaff or PortalRole.ClinicAdministrator or PortalRole.Reviewer)]);

    /// <summary>The records that <see cref="MayReadInternal(Actor, Record)"/> admits, as a query.</summary>
    public static IQueryable<T> InternalTo<T>(this IQueryable<T> records, Actor actor)
        where T : Record =>
        actor.Has(PortalRole.Auditor) ? records : records.VerifiableBy(actor);

    /// <summary>The records that <see cref="MayRestore(Actor, Record)"/> admits, as a query.</summary>
    public static IQueryable<T> ReviewableBy<T>(this IQueryable<T> records, Actor actor)
        where T : Record =>
        records.Within([.. actor.Grants.Where(g => g.Role is PortalRole.Reviewer)]);

    private static IQueryable<T> Within<T>(this IQueryable<T> records, List<ActorGrant> grants)
        where T : Record
    {
        if (grants.Exists(g => g.IsEverywhere))
        {
            return records;
        }

        var regions = grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var institutions = grants.Select(g => g.InstitutionId).OfType<Guid>().ToArray();
        return records.Where(r => r.RegionIds.Any(id => regions.Contains(id))
            || r.InstitutionIds.Any(id => institutions.Contains(id)));
    }

    private static RecordScope Scope(this Draft draft) => new(draft.RegionIds, draft.InstitutionIds);

    private static RecordScope Scope(this Record record) => new(record.RegionIds, record.InstitutionIds);

    private static bool EditsIn(this Actor actor, Guid[] regionIds, Guid[] institutionIds) =>
        actor.Grants.Any(g => g.Role is PortalRole.MinistryStaff or PortalRole.ClinicAdministrator
            && g.Covers(regionIds, institutionIds));

    private static bool ReviewsIn(this Actor actor, Guid[] regionIds, Guid[] institutionIds) =>
        actor.Grants.Any(g => g.Role is PortalRole.Reviewer && g.Covers(regionIds, institutionIds));

    private static bool Covers(this ActorGrant grant, Guid[] regionIds, Guid[] institutionIds) =>
        grant.IsEverywhere
        || (grant.RegionId is { } region && regionIds.Contains(region))
        || (grant.InstitutionId is { } institution && institutionIds.Contains(institution));
}
