using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Subjects;

/// <summary>What cooperation can be about.</summary>
public enum SubjectKind
{
    Specialty,
    Condition,

    /// <summary>A kind of cooperation: <see cref="ActivityType"/>.</summary>
    Cooperation,
}

/// <summary>A specialty, a condition or a kind of cooperation, and the lists of what is about it.</summary>
/// <param name="Code">In the vocabulary; of a kind of cooperation, its name.</param>
/// <param name="Labels">What it is called, by language.</param>
public sealed record Subject(SubjectKind Kind, string Code, IReadOnlyDictionary<string, LocalizedString> Labels)
{
    /// <summary>What records about it are counted by.</summary>
    internal string Aspect => Kind switch
    {
        SubjectKind.Specialty => Figures.Aspect.Specialty,
        SubjectKind.Condition => Figures.Aspect.Condition,
        _ => Figures.Aspect.Activity,
    };

    /// <summary>The fact of an agreement that is about it only because we conclude it.</summary>
    public string InferredFact => Figures.Aspect.Fact(InferredAspect, Code);

    internal string InferredAspect => Kind switch
    {
        SubjectKind.Specialty => Figures.Aspect.InferredSpecialty,
        SubjectKind.Condition => Figures.Aspect.InferredCondition,
        _ => Figures.Aspect.InferredActivity,
    };

    public AgreementFilter Agreements => Kind switch
    {
        SubjectKind.Specialty => new AgreementFilter { Specialty = Code },
        SubjectKind.Condition => new AgreementFilter { Condition = Code },
        _ => new AgreementFilter { Activity = Activity },
    };

    public InstitutionFilter Institutions => Kind switch
    {
        SubjectKind.Specialty => new InstitutionFilter { Specialty = Code },
        SubjectKind.Condition => new InstitutionFilter { Condition = Code },
        _ => new InstitutionFilter { Activity = Activity },
    };

    public CommitmentFilter Commitments => Kind switch
    {
        SubjectKind.Specialty => new CommitmentFilter { Specialty = Code },
        SubjectKind.Condition => new CommitmentFilter { Condition = Code },
        _ => new CommitmentFilter { Activity = [Activity] },
    };

    /// <summary>Null for a kind of cooperation, of which visits tell by what was agreed on them.</summary>
    public VisitFilter? Visits => Kind switch
    {
        SubjectKind.Specialty => new VisitFilter { Specialty = Code },
        SubjectKind.Condition => new VisitFilter { Condition = Code },
        _ => null,
    };

    /// <summary>Null for a kind of cooperation.</summary>
    public MeetingFilter? Meetings => Kind switch
    {
        SubjectKind.Specialty => new MeetingFilter { Specialty = Code },
        SubjectKind.Condition => new MeetingFilter { Condition = Code },
        _ => null,
    };

    /// <summary>What was done; null but for a kind of cooperation.</summary>
    public ActivityFilter? Activities => Kind is SubjectKind.Cooperation ? new ActivityFilter { Type = [Activity] } : null;

    private ActivityType Activity => Enum.Parse<ActivityType>(Code);
}
