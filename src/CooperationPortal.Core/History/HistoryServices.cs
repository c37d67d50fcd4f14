using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.History;

/// <summary>Registers what reads, seals and checks the history.</summary>
internal static class HistoryServices
{
    public static IServiceCollection AddHistory(this IServiceCollection services) => services
        .AddScoped<Origin>()
        .AddScoped<OriginStamp>()
        .AddScoped<HistoryQueries>()
        .AddScoped<ReadingLog>()
        .AddScoped<AuditQueries>()
        .AddScoped<ChangeQueries>()
        .AddScoped<ChainCheck>();
}
