using System.Net;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Setup;

public sealed class KnownProxiesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3", "203.0.113.9")]
    [InlineData("10.1.0.0/16, 10.9.9.9", "10.1.2.3", "203.0.113.9")]
    [InlineData("10.1.2.3", "10.1.2.4", "10.1.2.4")]
    [InlineData("", "10.1.2.3", "10.1.2.3")]
    public async Task Request_ForwardedFor_IsBelievedOfKnownProxiesOnly(string known, string sender, string expected)
    {
        IPAddress? seen = null;
        await using var factory = new PortalFactory(
            database.ConnectionString,
            services => services.AddSingleton<IStartupFilter>(new Sender(IPAddress.Parse(sender), a => seen = a)),
            settings: new Dictionary<string, string> { ["Portal:KnownProxies"] = known });
        using var client = factory.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        await client.GetAsync("/health/live");

        seen.ShouldBe(IPAddress.Parse(expected));
    }

    /// <summary>Gives the request an address, which the test server leaves empty, and looks at it afterwards.</summary>
    private sealed class Sender(IPAddress address, Action<IPAddress?> look) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                await rest(context);
                look(context.Connection.RemoteIpAddress);
            });
            next(app);
        };
    }
}
