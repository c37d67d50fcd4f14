using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Timelines;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Core.Figures;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Timelines;

/// <summary>When something last changed is told of few records and of very many, lately and long ago.</summary>
public sealed class LastChangeTests(MadeUpRegister register) : IClassFixture<MadeUpRegister>
{
    private static readonly TimelineFilter OfRussia = new(
        new AgreementFilter { Region = "ru" }, new VisitFilter { Region = "ru" }, new MeetingFilter { Region = "ru" },
        new ActivityFilter { Region = "ru" });

    [Fact]
    public async Task Change_OfVeryMany_IsTheLatestOfAnyKind()
    {
        var now = new DateTimeOffset(2027, 3, 1, 10, 0, 0, TimeSpan.Zero);
        var promised = new CommitmentFilter { Region = "ru" };
        var last = (await register.Database.UseAsync((CommitmentQueries q) => q.ListAsync(promised, "ru", null, null, CancellationToken.None))).Items[^1];
        await register.Database.UseAsync(db => db.Commitments.Where(c => c.Id == last.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.ChangedAt, now)));

        (await ChangeAsync(OfRussia, promised)).ShouldBe(now);
        (await ChangeAsync(OfRussia)).ShouldNotBe(now);
    }

    /// <summary>Behind thousands of later changes of others.</summary>
    [Fact]
    public async Task Change_OfAFewLongAgo_IsFound()
    {
        var institutions = await register.Database.UseAsync((InstitutionQueries q) =>
            q.ListAsync(new InstitutionFilter(), "ru", null, null, CancellationToken.None, 20));
        foreach (var row in institutions.Items)
        {
            var papers = new AgreementFilter { Institution = row.Institution.Slug };
            var ids = await register.Database.UseAsync((AgreementQueries q) => q.NewestIdsAsync(papers, 5000, null, CancellationToken.None));
            if (ids.Length == 0)
            {
                continue;
            }

            var then = new DateTimeOffset(2019, 1, 1, 10, 0, 0, TimeSpan.Zero);
            await register.Database.UseAsync(db => db.Agreements.Where(a => ids.Contains(a.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.ChangedAt, then)));

            (await ChangeAsync(new TimelineFilter(papers))).ShouldBe(then);
            return;
        }

        throw new InvalidOperationException("No institution has agreements.");
    }

    [Fact]
    public async Task Change_OfWhatHasNoRecord_IsNone() =>
        (await ChangeAsync(new TimelineFilter(new AgreementFilter { Region = "nowhere" }))).ShouldBeNull();

    private Task<DateTimeOffset?> ChangeAsync(TimelineFilter filter, CommitmentFilter? promised = null) =>
        register.Database.UseAsync((LastChangeQueries q) => q.OfAsync(filter, promised, CancellationToken.None));
}
