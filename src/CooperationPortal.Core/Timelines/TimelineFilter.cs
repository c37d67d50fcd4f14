using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Timelines;

/// <summary>The lists of which a time line tells; null where there is nothing in one.</summary>
public sealed record TimelineFilter(
    AgreementFilter? Agreements, VisitFilter? Visits = null, MeetingFilter? Meetings = null, ActivityFilter? Activities = null);
