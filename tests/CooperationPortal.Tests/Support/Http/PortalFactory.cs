using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Support.Http;

/// <summary>
/// The whole web host on a given database. Settings are values of the configuration, as "Portal:MigrateAtStart".
/// </summary>
public sealed class PortalFactory(
    string connectionString,
    Action<IServiceCollection>? change = null,
    string environment = "Development",
    IReadOnlyDictionary<string, string>? settings = null) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // What Program reads before the host is built sees UseSetting, but not ConfigureAppConfiguration.
        builder.UseEnvironment(environment);
        builder.UseSetting($"ConnectionStrings:{PortalOptions.ConnectionName}", connectionString);
        builder.UseSetting("Portal:DataFolder", Path.Combine(Repository.Data, "scratch"));
        builder.UseSetting("Portal:MigrateAtStart", "false");
        builder.UseSetting("Portal:AllowUnsafeDatabase", "true");
        // Tests also write past the portal, and look at once.
        builder.UseSetting("Portal:PageCacheMegabytes", "0");
        builder.UseSetting("Portal:WarmUp", "false");
        builder.UseSetting("Serilog:MinimumLevel", "Warning");
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            // Hundreds of people sign in during a run; how slow a password is to guess is not what the tests are about.
            services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1000);
            change?.Invoke(services);
        });
    }
}
