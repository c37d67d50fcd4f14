using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Timelines;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Partnerships;

/// <summary>Reads what lies between two places, by the filters of the lists that the page's figures lead to.</summary>
public sealed class PartnershipContentQueries(
    VisitQueries visits,
    MeetingQueries meetings,
    AgreementQueries agreements,
    CommitmentQueries commitments,
    ActivityQueries activities,
    SourceQueries sources,
    TimelineQueries timelines,
    LastChangeQueries changes,
    WorkByYearQueries years)
{
    /// <summary>So many visits are shown with their stops; the others in a line.</summary>
    private const int VisitsInFull = 3;

    /// <summary>So many of each kind, the newest; the lists that the figures lead to have the others.</summary>
    private const int Newest = 10;

    public async Task<PartnershipContent> OfAsync(
        PartnershipDetails pair, string lang, CancellationToken cancellationToken)
    {
        var (a, b) = (pair.A.Place.Slug, pair.B.Place.Slug);
        var visited = (await visits.ListAsync(
            new VisitFilter { Region = a, With = b }, lang, null, null, cancellationToken, Newest)).Items;
        var met = await meetings.ListAsync(
            new MeetingFilter { Region = a, With = b }, lang, null, null, cancellationToken, Newest);
        var agreed = await agreements.ListAsync(
            new AgreementFilter { Region = a, With = b }, lang, null, null, cancellationToken, Newest);
        var promised = await commitments.ListAsync(
            new CommitmentFilter { Region = a, With = b }, lang, null, null, cancellationToken, Newest);
        var done = await activities.ListAsync(
            new ActivityFilter { Region = a, With = b }, lang, null, null, cancellationToken, Newest);
        var line = new TimelineFilter(
            agreed.Items.Count > 0 ? new AgreementFilter { Region = a, With = b } : null,
            visited.Count > 0 ? new VisitFilter { Region = a, With = b } : null,
            met.Items.Count > 0 ? new MeetingFilter { Region = a, With = b } : null,
            done.Items.Count > 0 ? new ActivityFilter { Region = a, With = b } : null);
        return new PartnershipContent(
            await InFullAsync(visited.Take(VisitsInFull), lang, cancellationToken),
            [.. visited.Skip(VisitsInFull)],
            met.Items,
            agreed.Items,
            promised.Items,
            done.Items,
            await sources.OfRecordsAsync(
                [
                    .. visited.Select(v => v.Id), .. met.Items.Select(m => m.Id), .. agreed.Items.Select(x => x.Id),
                    .. done.Items.Select(d => d.Id),
                ],
                cancellationToken),
            await timelines.OfAsync(line, lang, cancellationToken))
        {
            SignedDuring = await SignedDuringAsync(visited.Take(VisitsInFull), lang, cancellationToken),
            ByYear = await years.OfAsync(
                new AgreementFilter { Region = a, With = b }, new VisitFilter { Region = a, With = b },
                pair.Figures.Signed + pair.Figures.Planned + pair.Figures.Visits, cancellationToken),
            ChangedAt = await changes.OfAsync(
                line, promised.Items.Count > 0 ? new CommitmentFilter { Region = a, With = b } : null, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<VisitDetails>> InFullAsync(
        IEnumerable<VisitRow> rows, string lang, CancellationToken cancellationToken)
    {
        var found = new List<VisitDetails>();
        foreach (var row in rows)
        {
            if (await visits.FindAsync(row.Reference, lang, null, cancellationToken) is { } visit)
            {
                found.Add(visit);
            }
        }

        return found;
    }

    private async Task<Dictionary<Guid, IReadOnlyList<AgreementRow>>> SignedDuringAsync(
        IEnumerable<VisitRow> rows, string lang, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, IReadOnlyList<AgreementRow>>();
        foreach (var row in rows.Where(r => r.Signed > 0))
        {
            found[row.Id] = (await agreements.OfVisitAsync(row.Id, lang, null, cancellationToken))
                .Where(a => AgreementBuckets.EverSigned.Contains(a.Bucket)).ToList();
        }

        return found;
    }
}
