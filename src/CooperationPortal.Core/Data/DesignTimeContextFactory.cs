using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.Data;

/// <summary>Lets <c>dotnet ef</c> build the model without the host and without a server.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<PortalDbContext>
{
    // The tables of accounts depend on the schema version in IdentityOptions, which the context asks of the services.
    public PortalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PortalDbContext>()
            .UseNpgsql("Host=design-time")
            .UseApplicationServiceProvider(new ServiceCollection().AddCore().BuildServiceProvider())
            .Options);
}
