namespace CooperationPortal.Core.Activities;

/// <summary>Which people a number counts.</summary>
public enum ActivityPeople
{
    NotStated,
    Specialists,
    Students,
    Patients,
    Participants,
}
