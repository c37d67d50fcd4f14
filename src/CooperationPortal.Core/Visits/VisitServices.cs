using CooperationPortal.Core.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.Visits;

/// <summary>What writes and reads visits, meetings and statements.</summary>
internal static class VisitServices
{
    public static void AddVisits(this IServiceCollection services)
    {
        services.AddScoped<StatementWriter>();
        services.AddScoped<VisitRows>();
        services.AddScoped<MeetingWriter>();
        services.AddScoped<IRecordWriter<MeetingInput>>(s => s.GetRequiredService<MeetingWriter>());
        services.AddScoped<IRecordWriter<VisitInput>, VisitWriter>();
        services.AddScoped<StatementQueries>();
        services.AddScoped<MeetingQueries>();
        services.AddScoped<VisitQueries>();
        services.AddScoped<VisitFacetQueries>();
        services.AddScoped<MeetingFacetQueries>();
        services.AddScoped<VisitFileQueries>();
        services.AddScoped<StopAgreementService>();
    }
}
