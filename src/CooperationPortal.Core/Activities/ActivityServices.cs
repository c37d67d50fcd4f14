using CooperationPortal.Core.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.Activities;

/// <summary>What writes and reads activities.</summary>
internal static class ActivityServices
{
    public static void AddActivities(this IServiceCollection services)
    {
        services.AddScoped<IRecordWriter<ActivityInput>, ActivityWriter>();
        services.AddScoped<ActivityQueries>();
        services.AddScoped<ActivityFacetQueries>();
        services.AddScoped<ActivityStart>();
    }
}
