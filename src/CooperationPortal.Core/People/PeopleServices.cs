using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.People;

/// <summary>The services of people of the registry.</summary>
internal static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<PersonQueries>()
        .AddScoped<PersonDeskQueries>()
        .AddScoped<PersonRecords>()
        .AddScoped<NamingService>();
}
