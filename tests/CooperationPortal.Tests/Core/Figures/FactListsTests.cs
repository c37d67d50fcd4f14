using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Figures;

/// <summary>
/// Public lists are read by the facts that are kept of records, those of staff by what the records say: of a register in which all is
/// published both are the same, whichever way PostgreSQL takes.
/// </summary>
public sealed class FactListsTests(MadeUpRegister register) : IClassFixture<MadeUpRegister>
{
    [Theory]
    [MemberData(nameof(ListFilters.OfActivities), MemberType = typeof(ListFilters))]
    public Task Activities_OfAnyFacts_AreThoseThatSaySo(string narrowed, ActivityFilter filter) => ShouldBeAlikeAsync(narrowed,
        (ActivityQueries q, string? after, Actor? reader) => q.ListAsync(filter, "ru", after, reader, CancellationToken.None, 50),
        a => a.Reference,
        (q, reader) => q.CountAsync(filter, reader, CancellationToken.None),
        (q, reader) => q.LengthAsync(filter, reader, CancellationToken.None));

    [Theory]
    [MemberData(nameof(ListFilters.OfAgreements), MemberType = typeof(ListFilters))]
    public Task Agreements_OfAnyFacts_AreThoseThatSaySo(string narrowed, AgreementFilter filter) => ShouldBeAlikeAsync(narrowed,
        (AgreementQueries q, string? after, Actor? reader) => q.ListAsync(filter, "ru", after, reader, CancellationToken.None, 50),
        a => a.Reference,
        (q, reader) => q.CountAsync(filter, reader, CancellationToken.None),
        (q, reader) => q.LengthAsync(filter, reader, CancellationToken.None));

    [Theory]
    [MemberData(nameof(ListFilters.OfCommitments), MemberType = typeof(ListFilters))]
    public Task Promises_OfAnyFacts_AreThoseThatSaySo(string narrowed, CommitmentFilter filter) => ShouldBeAlikeAsync(narrowed,
        (CommitmentQueries q, string? after, Actor? reader) => q.ListAsync(filter, "ru", after, reader, CancellationToken.None, 50),
        c => c.Reference,
        (q, reader) => q.CountAsync(filter, reader, CancellationToken.None),
        (q, reader) => q.LengthAsync(filter, reader, CancellationToken.None));

    [Theory]
    [MemberData(nameof(ListFilters.OfVisits), MemberType = typeof(ListFilters))]
    public Task Visits_OfAnyFacts_AreThoseThatSaySo(string narrowed, VisitFilter filter) => ShouldBeAlikeAsync(narrowed,
        (VisitQueries q, string? after, Actor? reader) => q.ListAsync(filter, "ru", after, reader, CancellationToken.None, 50),
        v => v.Reference,
        (q, reader) => q.CountAsync(filter, reader, CancellationToken.None),
        (q, reader) => q.LengthAsync(filter, reader, CancellationToken.None));

    /// <summary>Where most of a list has the facts, its first rows are found by walking it; where few have, by the index of facts.</summary>
    [Theory]
    [InlineData(PartyLevel.Institution, "arraycontains(")]
    [InlineData(PartyLevel.Country, "ix_record_facts_facts_of_agreements")]
    public async Task FirstRows_OfFrequentAndOfRareFacts_AreFoundByTheWayThatTakesLess(PartyLevel level, string way)
    {
        var filter = new AgreementFilter { Level = [level] };

        await using var scope = register.Database.NewScope();
        var agreements = scope.ServiceProvider.GetRequiredService<AgreementQueries>();

        var plans = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().PlansOfAsync(() =>
            agreements.NewestIdsAsync(filter, 20, null, CancellationToken.None));

        plans.ShouldContain(p => p.Contains(way));
    }

    /// <summary>By days they would be walked to over all that were due before.</summary>
    [Fact]
    public async Task OldestOpenPromises_AreFoundByTheirDeadlines() =>
        (await PlansOfOldestPromisesAsync(CommitmentBucket.Open)).ShouldContain(p => p.Contains("ix_commitments_status_due"));

    [Fact]
    public async Task PromisesOfAStateThatNoneIsIn_AreNotLookedFor() =>
        (await PlansOfOldestPromisesAsync(CommitmentBucket.Cancelled)).ShouldNotContain(p => p.Contains("on commitments"));

    private async Task<IReadOnlyList<string>> PlansOfOldestPromisesAsync(CommitmentBucket state)
    {
        var filter = new CommitmentFilter { State = [state], Sort = ListSort.Oldest };
        await using var scope = register.Database.NewScope();
        var promises = scope.ServiceProvider.GetRequiredService<CommitmentQueries>();
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().PlansOfAsync(() =>
            promises.ListAsync(filter, "ru", null, null, CancellationToken.None));
    }

    private async Task ShouldBeAlikeAsync<TQueries, TRow>(
        string narrowed, Func<TQueries, string?, Actor?, Task<Page<TRow>>> list, Func<TRow, string> name,
        Func<TQueries, Actor?, Task<int>> count, Func<TQueries, Actor?, Task<ListLength>> length)
        where TQueries : notnull
    {
        var (seen, written) = (await ReadAsync(null), await ReadAsync(Actor.Portal));

        seen.ShouldBe(written, narrowed);

        async Task<string> ReadAsync(Actor? reader)
        {
            var rows = new List<string>();
            string? after = null;
            for (var pages = 0; pages == 0 || (pages < 3 && after is not null); pages++)
            {
                var page = await register.Database.UseAsync((TQueries q) => list(q, after, reader));
                rows.AddRange(page.Items.Select(name));
                after = page.Next;
            }

            var counted = await register.Database.UseAsync((TQueries q) => count(q, reader));
            var told = await register.Database.UseAsync((TQueries q) => length(q, reader));
            return $"{counted} {told.Count} {told.AndMore} {string.Join(' ', rows)}";
        }
    }
}
