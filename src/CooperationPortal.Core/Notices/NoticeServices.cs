using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.Notices;

/// <summary>What tells colleagues by mail what waits for them.</summary>
internal static class NoticeServices
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddScoped<Deadlines>();
        services.AddScoped<WorkNews>();
        services.AddScoped<NoticeStaff>();
        services.AddScoped<NoticeMailing>();
        services.AddScoped<NoticeRound>();
        services.AddScoped<TellableKeys>();
        services.AddScoped<NoticeQueries>();
        services.AddScoped<NoticeChoiceService>();
    }
}
