using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Subjects;

/// <summary>Names the subjects of a record in the reader's language.</summary>
public sealed class SubjectNames(TermQueries terms)
{
    /// <summary>Specialties, then conditions.</summary>
    public async Task<IReadOnlyList<SubjectLink>> OfAsync(
        IReadOnlyCollection<string> specialties, IReadOnlyCollection<string> conditions, string lang, CancellationToken cancellationToken) =>
    [
        .. specialties.Zip(
            await terms.LabelsAsync(VocabularyKind.Specialty, specialties, lang, cancellationToken),
            (code, label) => new SubjectLink(SubjectKind.Specialty, code, label)),
        .. conditions.Zip(
            await terms.LabelsAsync(VocabularyKind.Condition, conditions, lang, cancellationToken),
            (code, label) => new SubjectLink(SubjectKind.Condition, code, label)),
    ];
}

/// <summary>A subject that a record names, with its page.</summary>
public sealed record SubjectLink(SubjectKind Kind, string Code, LocalizedString Name);
