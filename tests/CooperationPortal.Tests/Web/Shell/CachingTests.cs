using System.Security.Claims;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Shell;

public sealed class CachingTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData("/styleguide", true)]
    [InlineData("/ru/there-is-no-such-page", true)]
    [InlineData("/favicon.svg", false)]
    public async Task AnswerToASignedInReader_IsNotKept(string path, bool noStore)
    {
        await using var factory = new PortalFactory(
            database.ConnectionString, services => services.AddSingleton<IStartupFilter, SignedIn>());
        using var client = factory.CreateClient();

        var caching = (await client.GetAsync(path)).Headers.CacheControl;

        (caching?.NoStore is true).ShouldBe(noStore);
    }

    [Theory]
    [InlineData("/ru")]
    [InlineData("/ru/agreements")]
    [InlineData("/ru/there-is-no-such-page")]
    public async Task AnswerToTheAnonymous_SetsNoCookie(string path)
    {
        await using var factory = new PortalFactory(database.ConnectionString);
        using var client = factory.CreateClient();

        (await client.GetAsync(path)).Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    private sealed class SignedIn : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Reader")], "test"));
                return rest(context);
            });
            next(app);
        };
    }
}
