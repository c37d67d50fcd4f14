using CooperationPortal.Core.Retention;

namespace CooperationPortal.Web.Setup;

/// <summary>For how long personal data are kept: docs/decisions/0034.</summary>
public static class Retention
{
    /// <summary>A value out of its range refuses the start and names its setting.</summary>
    public static void AddRetention(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService<RetentionWorker>();
    }
}
