using CooperationPortal.Core.Drafts.Bulk;
using CooperationPortal.Core.Drafts.Deletion;
using CooperationPortal.Core.FieldRights;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CooperationPortal.Core.Drafts;

/// <summary>Registers the life of drafts, and the review of each kind that has a writer.</summary>
internal static class DraftServices
{
    public static void AddDrafts(this IServiceCollection services)
    {
        services.AddScoped<LiveRecords>();
        services.AddScoped<DraftQueries>();
        services.AddScoped<DeskQueries>();
        services.AddScoped(typeof(InputChecks<>));
        services.AddScoped<NamedDraftQueries>();
        services.AddScoped<QuickDrafts>();
        services.AddScoped<DeletedRecords>();
        services.AddScoped<DeletionService>();
        services.AddScoped<BulkQueries>();
        services.AddScoped<BulkService>();
        services.AddScoped(typeof(StampCheck<>));
        services.AddScoped(typeof(DraftHistory<>));
        services.AddScoped(typeof(FieldGuard<>));
        services.AddScoped(typeof(DraftService<>));
        services.AddScoped(typeof(ReviewService<>));
        services.AddScoped(typeof(VisibilityService<>));
        foreach (var writer in typeof(DraftServices).Assembly.GetTypes())
        {
            var contract = Array.Find(writer.GetInterfaces(), i =>
                i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRecordWriter<>));
            if (contract is not null)
            {
                services.TryAddScoped(contract, writer);
                var input = contract.GetGenericArguments();
                services.AddScoped(typeof(IDraftService), typeof(DraftService<>).MakeGenericType(input));
                services.AddScoped(typeof(IReviewService), typeof(ReviewService<>).MakeGenericType(input));
                services.AddScoped(typeof(IVisibilityService), typeof(VisibilityService<>).MakeGenericType(input));
                services.AddScoped(typeof(IRecordRelinker), typeof(RecordRelinker<>).MakeGenericType(input));
            }
        }
    }
}
