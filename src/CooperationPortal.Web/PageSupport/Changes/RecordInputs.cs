using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Web.PageSupport.Changes;

/// <summary>Which input a kind of record is typed in: what the paths of its history belong to.</summary>
public static class RecordInputs
{
    public static Type Of(RecordKind kind) => kind switch
    {
        RecordKind.Agreement => typeof(AgreementInput),
        RecordKind.Visit => typeof(VisitInput),
        RecordKind.Meeting => typeof(MeetingInput),
        RecordKind.Activity => typeof(ActivityInput),
        RecordKind.Institution => typeof(InstitutionInput),
        RecordKind.Event => typeof(EventInput),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Records of that kind are typed in no form."),
    };
}
