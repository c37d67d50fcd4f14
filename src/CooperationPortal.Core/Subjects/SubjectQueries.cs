using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Maps;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Timelines;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Subjects;

/// <summary>Reads what is published about a specialty, a condition or a kind of cooperation.</summary>
public sealed class SubjectQueries(
    TermQueries terms,
    AgreementQueries agreements,
    InstitutionQueries institutions,
    CommitmentQueries commitments,
    TimelineQueries timelines,
    LastChangeQueries changes,
    ActivityQueries activities,
    PartnershipQueries partnerships,
    FigureQueries figures,
    WorkByYearQueries years)
{
    private const int Newest = 5;
    private const int FirstInstitutions = 8;

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
        var inferred = await figures.OfAsync(subject.InferredAspect, [subject.Code], cancellationToken);
        var promises = subject.Commitments;
        var told = counts.Count(RecordKind.Commitment, subject.Aspect, subject.Code);
        var seen = subject.Visits is null ? 0 : counts.Count(RecordKind.Visit, subject.Aspect, subject.Code);
        var met = subject.Meetings is null ? 0 : counts.Count(RecordKind.Meeting, subject.Aspect, subject.Code);
        var done = subject.Activities is { } a ? await activities.CountAsync(a, null, cancellationToken) : 0;
        var (newest, andMore) = await agreements.NewestSignedAndOthersAsync(all, ListLength.Most, cancellationToken);
        var line = new TimelineFilter(
            newest.Length > 0 ? all : null, seen > 0 ? subject.Visits : null, met > 0 ? subject.Meetings : null,
            done > 0 ? subject.Activities : null);
        return new SubjectOverview
        {
            Signed = counts.Count(RecordKind.Agreement, subject.Aspect, subject.Code, AgreementBuckets.EverSigned),
            Inferred = inferred.Count(RecordKind.Agreement, subject.InferredAspect, subject.Code, AgreementBuckets.EverSigned),
            Promised = counts.Count(RecordKind.Agreement, subject.Aspect, subject.Code, AgreementBuckets.Planned),
            Overdue = counts.Count(RecordKind.Agreement, subject.Aspect, subject.Code, AgreementBucket.Overdue),
            Commitments = told,
            OverdueCommitments = counts.Count(RecordKind.Commitment, subject.Aspect, subject.Code, CommitmentBucket.Overdue),
            Visits = seen,
            Meetings = met,
            Activities = done,
            ByYear = await years.OfAsync(
                all, subject.Visits, counts.Count(RecordKind.Agreement, subject.Aspect, subject.Code) + seen, cancellationToken),
            Timeline = await timelines.OfAsync(line, lang, cancellationToken),
            ChangedAt = await changes.OfAsync(line, told > 0 ? promises : null, cancellationToken),
            NewestCommitments = told > 0 ? (await commitments.ListAsync(promises, lang, null, null, cancellationToken, Newest)).Items : [],
            NewestActivities = done > 0
                ? await activities.NewestAsync(subject.Activities!, Newest, lang, null, cancellationToken)
                : [],
            Institutions = await institutions.CountAsync(subject.Institutions, null, cancellationToken),
            FirstInstitutions = await institutions.BusiestAsync(subject.Aspect, subject.Code, FirstInstitutions, lang, cancellationToken),
            Partnerships = (await partnerships.ListAsync(
                new PartnershipFilter(), lang, null, cancellationToken, MapQueries.MostLines, newest)).Items,
            IsOfNewest = andMore,
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
