using CooperationPortal.Core.Data;
using CooperationPortal.Core.Links;
using CooperationPortal.Core.Users.Acting;
using CooperationPortal.Core.Users.Administration;
using CooperationPortal.Core.Users.Passwords;
using CooperationPortal.Core.Users.Providers;
using CooperationPortal.Core.Users.SecondFactors;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.Users;

/// <summary>Registers accounts of staff, their sign-in and their sessions.</summary>
internal static class AccountServices
{
    /// <summary>Length and uncommonness make a password strong, not one character of each sort.</summary>
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<PortalUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = PortalUser.PasswordLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddUserStore<GuardedUserStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<PortalUser>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddPasswordValidator<CommonPasswords>();
        services.AddScoped<Sessions>();
        services.AddScoped<SignInLimits>();
        services.AddScoped<SignInService>();
        services.AddScoped<Devices>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<AccountNotices>();
        services.AddScoped<PasswordService>();
        services.AddScoped<CodeFactor>();
        services.AddScoped<Passkeys>();
        services.AddScoped<ProviderLinks>();
        services.AddScoped<AccountService>();
        services.AddScoped<OwnAccountQueries>();
        services.AddScoped<Invitations>();
        services.AddScoped<Grants>();
        services.AddScoped<UserAdministration>();
        services.AddScoped<UserQueries>();
        services.AddScoped<GrantQueries>();
        services.AddScoped<ActingService>();
        services.AddScoped<DemoAccounts>();

        // After the demo records, one of which is the clinic of the clinic's administrator.
        services.AddScoped<IDataSeed>(s => s.GetRequiredService<DemoAccounts>());
    }
}
