using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.PersonalData;

/// <summary>The services of what is kept about somebody.</summary>
internal static class PersonalDataServices
{
    public static IServiceCollection AddPersonalData(this IServiceCollection services) => services
        .AddScoped<AccountDataQueries>()
        .AddScoped<RoleQueries>()
        .AddScoped<MentionQueries>()
        .AddScoped<DataSubjectQueries>()
        .AddScoped<TextErasure>()
        .AddScoped<PersonErasure>()
        .AddScoped<AccountErasure>()
        .AddScoped<AddressErasure>()
        .AddScoped<ErasureService>();
}
