using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Institutions.Merging;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users.Administration;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Search;

/// <summary>Which kinds of records each pick of the inputs takes, said once for pages and for the resolver.</summary>
public static class PickKinds
{
    private static readonly RecordKind[] Bodies = [RecordKind.Institution, RecordKind.Region];

    /// <summary>By the pick's property name and the input in which it stands.</summary>
    public static IReadOnlyList<RecordKind> Of(string property, object root) => property switch
    {
        nameof(PartyInput.Party) or nameof(PersonInput.StandsFor) or nameof(MeetingInput.Venue)
            or nameof(GrantInput.Scope) => Bodies,
        nameof(PartyInput.Place) => [RecordKind.Region],
        nameof(PersonInput.Person) or nameof(StatementInput.Speaker) => [RecordKind.Person],
        nameof(MergeInput.Survivor) => [RecordKind.Institution],
        nameof(InstitutionInput.Parent) or nameof(InstitutionInput.Successor) when root is InstitutionInput =>
            [RecordKind.Institution],
        nameof(AgreementInput.Parent) or nameof(AgreementInput.Supersedes) or nameof(StopInput.Agreement)
            or nameof(CommitmentInput.RelatedAgreement) => [RecordKind.Agreement],
        nameof(CommitmentInput.Event) or nameof(AgreementInput.PlannedOccasion) => [RecordKind.Event],
        nameof(AgreementInput.Visit) => [RecordKind.Visit],
        nameof(AgreementInput.Meeting) => [RecordKind.Meeting],
        nameof(ActivityInput.Commitment) => [RecordKind.Commitment],
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, "A pick of no known kind."),
    };
}
