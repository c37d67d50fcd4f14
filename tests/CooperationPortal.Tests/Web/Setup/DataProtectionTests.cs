using CooperationPortal.Tests.Support.Http;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Setup;

public sealed class DataProtectionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Protect_OnOneNode_IsReadOnAnother()
    {
        await using var other = new PortalFactory(portal.ConnectionString);

        var text = Protector(portal.Services).Protect("a session");

        Protector(other.Services).Unprotect(text).ShouldBe("a session");
        (await portal.UseAsync(context => context.DataProtectionKeys.CountAsync())).ShouldBe(1);
    }

    private static IDataProtector Protector(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
