namespace CooperationPortal.Web.PageSupport;

/// <summary>The addresses of people for staff: by number, for the name of a private person is in no address.</summary>
public static class PeopleLinks
{
    public const string List = "/manage/people";

    public static string Of(Guid person) => $"{List}/{person}";
}
