using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Subjects;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Core.Figures;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;
using Record = CooperationPortal.Core.Shared.Record;

namespace CooperationPortal.Tests.Core.Subjects;

/// <summary>
/// About a subject are the institutions that take part in what the lists of the subject hold, and the events to which it belongs.
/// </summary>
public sealed class HeldSubjectListTests(MadeUpRegister register) : IClassFixture<MadeUpRegister>
{
    [Theory]
    [InlineData(SubjectKind.Specialty, "cardiology")]
    [InlineData(SubjectKind.Specialty, "neurosurgery")]
    [InlineData(SubjectKind.Condition, "cancer")]
    [InlineData(SubjectKind.Cooperation, nameof(ActivityType.Internship))]
    public async Task Lists_OfASubject_HoldWhoIsNamedByItsRecords(SubjectKind kind, string code)
    {
        var (ofInstitutions, ofEvents) = await NamedAsync(kind, code);
        var activity = kind is SubjectKind.Cooperation ? Enum.Parse<ActivityType>(code) : (ActivityType?)null;
        var (specialty, condition) = (kind is SubjectKind.Specialty ? code : null, kind is SubjectKind.Condition ? code : null);

        var institutions = await AllAsync<InstitutionQueries, InstitutionRow>((q, after) => q.ListAsync(
            new InstitutionFilter { Specialty = specialty, Condition = condition, Activity = activity }, "ru", after, null, default, 7));
        var events = await AllAsync<EventQueries, EventRow>((q, after) => q.ListAsync(
            new EventFilter { Specialty = specialty, Condition = condition, Activity = activity }, "ru", after, null, default, 7));

        ofInstitutions.ShouldNotBeEmpty();
        ofEvents.ShouldNotBeEmpty();
        institutions.Select(i => i.Institution.Id).Order().ShouldBe(ofInstitutions.Order());
        events.Select(e => e.Event.Id).Order().ShouldBe(ofEvents.Order());
    }

    [Fact]
    public async Task Lists_OfSeveralChoices_HoldWhoHasEachOfThem()
    {
        var both = new InstitutionFilter { Specialty = "cardiology", Activity = ActivityType.Internship, Country = "CN" };
        var all = await Task.WhenAll(
            IdsAsync(both with { Specialty = null }), IdsAsync(both with { Activity = null }), IdsAsync(both));

        all[2].ShouldNotBeEmpty();
        all[2].Order().ShouldBe(all[0].Intersect(all[1]).Order());
        (await register.Database.UseAsync((InstitutionQueries q) => q.CountAsync(both, null, default))).ShouldBe(all[2].Count);
        (await IdsAsync(both with { Specialty = "no such ' specialty" })).ShouldBeEmpty();
    }

    /// <summary>Those who are named by what the public lists of the five kinds of records hold.</summary>
    private async Task<(Guid[] Institutions, Guid[] Events)> NamedAsync(SubjectKind kind, string code)
    {
        var subject = new Subject(kind, code, new Dictionary<string, LocalizedString>());
        var done = kind switch
        {
            SubjectKind.Specialty => new ActivityFilter { Specialty = code },
            SubjectKind.Condition => new ActivityFilter { Condition = code },
            _ => subject.Activities!,
        };
        var institutions = new HashSet<Guid>();
        var events = new HashSet<Guid>();
        await AddAsync((await AllAsync<AgreementQueries, AgreementRow>((q, a) =>
            q.ListAsync(subject.Agreements, "ru", a, null, default, 500))).Select(r => r.Id), db => db.Agreements, a => a.PlannedOccasionEventId);
        await AddAsync((await AllAsync<CommitmentQueries, CommitmentRow>((q, a) =>
            q.ListAsync(subject.Commitments, "ru", a, null, default, 500))).Select(r => r.Id), db => db.Commitments, c => c.EventId);
        await AddAsync((await AllAsync<ActivityQueries, ActivityRow>((q, a) =>
            q.ListAsync(done, "ru", a, null, default, 500))).Select(r => r.Id), db => db.Activities, x => x.EventId);
        if (subject.Visits is { } visits)
        {
            await AddAsync((await AllAsync<VisitQueries, VisitRow>((q, a) =>
                q.ListAsync(visits, "ru", a, null, default, 500))).Select(r => r.Id), db => db.Visits, v => v.EventId);
            await AddAsync((await AllAsync<MeetingQueries, MeetingRow>((q, a) =>
                q.ListAsync(subject.Meetings!, "ru", a, null, default, 500))).Select(r => r.Id), db => db.Meetings, m => m.EventId);
        }

        return ([.. institutions], [.. events]);

        async Task AddAsync<T>(IEnumerable<Guid> found, Func<PortalDbContext, IQueryable<T>> records, Func<T, Guid?> happening)
            where T : Record
        {
            var ids = found.ToArray();
            foreach (var record in await register.Database.UseAsync(db =>
                records(db).AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync()))
            {
                institutions.UnionWith(record.InstitutionIds);
                events.UnionWith(new[] { happening(record) }.OfType<Guid>());
            }
        }
    }

    private async Task<List<Guid>> IdsAsync(InstitutionFilter filter) =>
        [.. (await AllAsync<InstitutionQueries, InstitutionRow>((q, a) => q.ListAsync(filter, "ru", a, null, default, 100))).Select(i => i.Institution.Id)];

    /// <summary>All pages of a list, each row once.</summary>
    private async Task<List<TRow>> AllAsync<TQueries, TRow>(Func<TQueries, string?, Task<Page<TRow>>> list)
        where TQueries : notnull
    {
        var rows = new List<TRow>();
        string? after = null;
        do
        {
            var page = await register.Database.UseAsync((TQueries q) => list(q, after));
            rows.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        rows.Distinct().Count().ShouldBe(rows.Count);
        return rows;
    }
}
