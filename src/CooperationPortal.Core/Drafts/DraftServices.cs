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
        services.AddScoped(typeof(DraftService<>));
        services.AddScoped(typeof(ReviewService<>));
        foreach (var writer in typeof(DraftServices).Assembly.GetTypes())
        {
            var contract = Array.Find(writer.GetInterfaces(), i =>
                i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRecordWriter<>));
            if (contract is not null)
            {
                services.TryAddScoped(contract, writer);
                services.AddScoped(
                    typeof(IReviewService), typeof(ReviewService<>).MakeGenericType(contract.GetGenericArguments()));
            }
        }
    }
}
