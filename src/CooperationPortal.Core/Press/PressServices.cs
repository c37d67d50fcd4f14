using CooperationPortal.Core.Press.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.Press;

internal static class PressServices
{
    public static IServiceCollection AddPress(this IServiceCollection services) => services
        .AddScoped<NameReader>()
        .AddScoped<PressReader>()
        .AddScoped<PressArticleQueries>()
        .AddScoped<PressArticleService>();
}
