using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.ErrorReports;

/// <summary>What takes, reads and settles reports of errors.</summary>
internal static class ErrorReportServices
{
    public static void AddErrorReports(this IServiceCollection services)
    {
        services.AddScoped<ErrorReportQueries>();
        services.AddScoped<ErrorReportService>();
    }
}
