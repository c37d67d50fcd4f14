using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Maps;
using CooperationPortal.Core.Partnerships;
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
    PartnershipQueries partnerships,
    FigureQueries figures)
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
        var counts = await figures.OfAsync(subject.Aspect, [subject.Code], cancellationToken);
        return new SubjectOverview
        {
            Signed = counts.Count(RecordKind.Agreement, subject.Aspect, subject.Code, AgreementBuckets.EverSigned),
            Promised = counts.Count(RecordKind.Agreement, subject.Aspect, subject.Code, AgreementBuckets.Planned),
            Overdue = counts.Count(RecordKind.Agreement, subject.Aspect, subject.Code, AgreementBucket.Overdue),
            Commitments = counts.Count(RecordKind.Commitment, subject.Aspect, subject.Code),
            OverdueCommitments = counts.Count(RecordKind.Commitment, subject.Aspect, subject.Code, CommitmentBucket.Overdue),
            Visits = subject.Visits is null ? 0 : counts.Count(RecordKind.Visit, subject.Aspect, subject.Code),
            Meetings = subject.Meetings is null ? 0 : counts.Count(RecordKind.Meeting, subject.Aspect, subject.Code),
            Activities = subject.Activities is { } done ? await activities.CountAsync(done, null, cancellationToken) : 0,
            NewestAgreements = await agreements.NewestAsync(all, Newest, lang, null, cancellationToken),
            NewestVisits = subject.Visits is { } v && Has(RecordKind.Visit) ? await visits.NewestAsync(v, Newest, lang, null, cancellationToken) : [],
            NewestMeetings = subject.Meetings is { } m && Has(RecordKind.Meeting)
                ? (await meetings.ListAsync(m, lang, null, null, cancellationToken, Newest)).Items
                : [],
            NewestCommitments = Has(RecordKind.Commitment)
                ? (await commitments.ListAsync(subject.Commitments, lang, null, null, cancellationToken, Newest)).Items
                : [],
            NewestActivities = subject.Activities is { } a
                ? await activities.NewestAsync(a, Newest, lang, null, cancellationToken)
                : [],
            Partnerships = (await partnerships.ListAsync(
                new PartnershipFilter(), lang, null, null, cancellationToken, MapQueries.MostLines, all, ListLength.Most)).Items,
            IsOfNewest = counts.Count(RecordKind.Agreement, subject.Aspect, subject.Code) > ListLength.Most,
        };

        // Where there are none, all would be looked through for the newest of them.
        bool Has(RecordKind kind) => counts.Count(kind, subject.Aspect, subject.Code) > 0;
    }

    private async Task<(string Code, LocalizedText? Label)> TermAsync(
        VocabularyKind vocabulary, string code, CancellationToken cancellationToken)
    {
        var known = await terms.AllAsync(vocabulary, cancellationToken);
        var term = known.FirstOrDefault(t => t.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
        return (term?.Code ?? code, term?.Label);
    }
}
