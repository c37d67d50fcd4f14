using CooperationPortal.Core.Checklists;
using CooperationPortal.Core.Data.DemoData;
using CooperationPortal.Core.Data.GeneratedData;
using CooperationPortal.Core.Data.ReferenceData;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.Data;

internal static class DataServices
{
    public static IServiceCollection AddShippedData(this IServiceCollection services) => services
        .AddScoped<ReferenceDataLoader>()
        .AddScoped<IDataSeed>(s => s.GetRequiredService<ReferenceDataLoader>())
        .AddScoped<ChecklistStepLoader>()
        .AddScoped<IDataSeed>(s => s.GetRequiredService<ChecklistStepLoader>())
        .AddScoped<IDataSeed, DemoDataLoader>()
        .AddScoped<RorImport>()
        .AddScoped<DataGenerator>();
}
