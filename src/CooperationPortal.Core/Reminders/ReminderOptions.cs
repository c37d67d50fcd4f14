using System.ComponentModel.DataAnnotations;

namespace CooperationPortal.Core.Reminders;

/// <summary>When something begins to wait for an editor: the settings of the section <c>Portal:Reminders</c>.</summary>
public sealed class ReminderOptions
{
    public const string Section = "Portal:Reminders";

    /// <summary>Days after the last day of a visit within which its report is due.</summary>
    [Range(0, 365)]
    public int ReportDays { get; set; } = 3;

    /// <summary>How many days before the last day for a notice it is told.</summary>
    [Range(1, 730)]
    public int NoticeDays { get; set; } = 90;

    /// <summary>Months without anything dated in the register after which an agreement counts as dormant.</summary>
    [Range(1, 240)]
    public int DormantMonths { get; set; } = 24;
}
