using CooperationPortal.Core.Reminders;

namespace CooperationPortal.Web.Setup;

/// <summary>When something begins to wait for an editor, as the configuration says.</summary>
public static class Reminders
{
    /// <summary>A value out of its range refuses the start and names its setting.</summary>
    public static void AddReminderSettings(this IServiceCollection services) =>
        services.AddOptions<ReminderOptions>().BindConfiguration(ReminderOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
}
