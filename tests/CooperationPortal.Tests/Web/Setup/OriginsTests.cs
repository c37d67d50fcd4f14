using System.Net;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Setup;

/// <summary>The history says where a write came from: check F89.</summary>
public sealed class OriginsTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData("198.51.100.7", "198.51.100.7")]
    [InlineData("::ffff:198.51.100.7", "198.51.100.7")]
    [InlineData("2001:db8::7", "2001:db8::7")]
    public async Task Write_OverHttp_IsRememberedWithItsAddress(string sender, string expected)
    {
        await using var factory = new PortalFactory(
            database.ConnectionString, services => services.AddSingleton<IStartupFilter>(new Sender(IPAddress.Parse(sender))));
        var member = await factory.Services.AddStaffAsync(PortalRole.Auditor);
        using var client = factory.CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost"),
        });

        await client.TrySignInAsync(member.Email, Staff.Password);

        var entry = await database.UseAsync(db => db.History.SingleAsync(h => h.ActorId == member.Id));
        entry.Address.ShouldBe(IPAddress.Parse(expected));
    }

    private sealed class Sender(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
