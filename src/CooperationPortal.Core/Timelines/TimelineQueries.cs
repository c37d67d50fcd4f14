using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Timelines;

/// <summary>Reads what lists of several kinds hold as one course of events.</summary>
public sealed class TimelineQueries(
    AgreementQueries agreements, VisitQueries visits, MeetingQueries meetings, ActivityQueries activities)
{
    private const int Size = Timeline.Most + 1;

    public async Task<Timeline> OfAsync(TimelineFilter filter, string lang, CancellationToken cancellationToken)
    {
        var entries = new List<TimelineEntry>();
        if (filter.Agreements is { } agreed)
        {
            entries.AddRange((await AgreementsAsync(agreed, lang, cancellationToken)).Select(a => new TimelineEntry(Agreement: a)));
        }

        if (filter.Visits is { } visited)
        {
            var rows = await visits.NewestAsync(visited, Size, lang, null, cancellationToken);
            entries.AddRange(rows.Select(v => new TimelineEntry(Visit: v)));
        }

        if (filter.Meetings is { } met)
        {
            var rows = await meetings.ListAsync(met, lang, null, null, cancellationToken, Size);
            entries.AddRange(rows.Items.Select(m => new TimelineEntry(Meeting: m)));
        }

        if (filter.Activities is { } done)
        {
            entries.AddRange((await ActivitiesAsync(done, lang, cancellationToken)).Select(a => new TimelineEntry(Activity: a)));
        }

        return Timeline.Of(entries);
    }

    /// <summary>
    /// Where there are many promises those to come would be all that is told: then only the late ones are, which stand among what
    /// happened.
    /// </summary>
    private async Task<IEnumerable<AgreementRow>> AgreementsAsync(
        AgreementFilter filter, string lang, CancellationToken cancellationToken)
    {
        var lists = await agreements.NewestAsync(
            [(filter with { Signed = true }, Size), (filter with { Signed = false }, Size)], lang, null, cancellationToken);
        var promises = lists[1].Count < Size
            ? lists[1]
            : await agreements.NewestAsync(filter with { State = [AgreementBucket.Overdue] }, Size, lang, null, cancellationToken);
        return lists[0].Concat(promises);
    }

    /// <summary>Likewise of what is only planned.</summary>
    private async Task<IEnumerable<ActivityRow>> ActivitiesAsync(
        ActivityFilter filter, string lang, CancellationToken cancellationToken)
    {
        var past = await activities.NewestAsync(
            filter with { State = [ActivityStatus.Held, ActivityStatus.NotHeld] }, Size, lang, null, cancellationToken);
        var others = await activities.NewestAsync(
            filter with { State = [ActivityStatus.Planned, ActivityStatus.UnderWay] }, Size, lang, null, cancellationToken);
        return past.Concat(others.Count < Size ? others : []);
    }
}
