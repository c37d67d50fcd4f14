using CooperationPortal.Core;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Documents;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Support.Database;

/// <summary>The service layer without the web host.</summary>
public static class TestServices
{
    public static ServiceProvider Create(string connectionString, Action<IServiceCollection>? change = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddCore();
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddSingleton(_ => DatabaseSetup.DataSource(connectionString));
        services.AddPortalContext();
        services.AddSingleton(new PortalOptions { AllowUnsafeDatabase = true });
        services.AddSingleton<DatabasePreparation>();
        services.AddSingleton<IFileStore>(new FolderFileStore(Path.Combine(Repository.Data, "tests", "files")));
        change?.Invoke(services);

        return services.BuildServiceProvider(validateScopes: true);
    }
}
