using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Visits;

/// <summary>The words for a visit and its report that differ where it did not take place, or not yet.</summary>
internal static class VisitWords
{
    public static string StateOf(VisitStatus status, bool isOverdue, Text text) =>
        isOverdue ? text["Visits.Overdue"] : text.Enum(status);

    /// <summary>The key of the name of its report: of what was only announced nothing that happened is told.</summary>
    public static string ReportTitle(VisitStatus status) =>
        VisitStatuses.TookPlace.Contains(status) ? "Report.Title" : "Report.TitleAnnounced";
}
