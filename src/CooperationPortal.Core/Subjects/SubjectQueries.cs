using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Maps;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Subjects;

/// <summary>Reads what is published about a specialty, a condition or a kind of cooperation.</summary>
public sealed class SubjectQueries(
    TermQueries terms,
    AgreementQueries agreements,
    CommitmentQueries commitments,
    VisitQueries visits,
    MeetingQueries meetings,
    ActivityQueries activities,
    MapQueries maps)
{
    private const int Newest = 5;

    /// <summary>Null where no vocabulary has the code.</summary>
    public async Task<Subject?> FindAsync(SubjectKind kind, string code, CancellationToken cancellationToken)
    {
        var (known, label) = kind switch
        {
            SubjectKind.Specialty => await TermAsync(VocabularyKind.Specialty, code, cancellationToken),
            SubjectKind.Condition => await TermAsync(VocabularyKind.Condition, code, cancellationToken),
            _ => ActivityWords.Find(code) is { } activity ? (activity.ToString(), ActivityWords.LabelOf(activity)) : default,
        };
        return label is null ? null : new Subject(kind, known, LanguageTag.Interface.ToDictionary(lang => lang, lang => label.In(lang)));
    }

    public async Task<SubjectOverview> OfAsync(Subject subject, string lang, CancellationToken cancellationToken)
    {
        var all = subject.Agreements;
        return new SubjectOverview
        {
            Signed = await agreements.CountAsync(all with { Signed = true }, null, cancellationToken),
            Promised = await agreements.CountAsync(all with { State = [.. AgreementBuckets.Planned] }, null, cancellationToken),
            Overdue = await agreements.CountAsync(all with { State = [AgreementBucket.Overdue] }, null, cancellationToken),
            Commitments = await commitments.CountAsync(subject.Commitments, null, cancellationToken),
            OverdueCommitments = await commitments.CountAsync(
                subject.Commitments with { State = [CommitmentBucket.Overdue] }, null, cancellationToken),
            Visits = subject.Visits is { } seen ? await visits.CountAsync(seen, null, cancellationToken) : 0,
            Meetings = subject.Meetings is { } met ? await meetings.CountAsync(met, null, cancellationToken) : 0,
            Activities = subject.Activities is { } done ? await activities.CountAsync(done, null, cancellationToken) : 0,
            NewestAgreements = await agreements.NewestAsync(all, Newest, lang, null, cancellationToken),
            NewestVisits = subject.Visits is { } v ? await visits.NewestAsync(v, Newest, lang, null, cancellationToken) : [],
            NewestMeetings = subject.Meetings is { } m
                ? (await meetings.ListAsync(m, lang, null, null, cancellationToken, Newest)).Items
                : [],
            NewestCommitments = (await commitments.ListAsync(
                subject.Commitments, lang, null, null, cancellationToken, Newest)).Items,
            NewestActivities = subject.Activities is { } a
                ? await activities.NewestAsync(a, Newest, lang, null, cancellationToken)
                : [],
            Partnerships = (await maps.PartnershipsAsync(new MapFilter(all), lang, null, cancellationToken)).Rows,
        };
    }

    private async Task<(string Code, LocalizedText? Label)> TermAsync(
        VocabularyKind vocabulary, string code, CancellationToken cancellationToken)
    {
        var known = await terms.AllAsync(vocabulary, cancellationToken);
        var term = known.FirstOrDefault(t => t.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
        return (term?.Code ?? code, term?.Label);
    }
}
