using System.Collections.Concurrent;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Run;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Setup;

/// <summary>A node asks itself for pages after its start, by the name under which it is served.</summary>
public sealed class WarmUpTests : IAsyncLifetime
{
    private string database = "";

    public async Task InitializeAsync() => database = await TestServer.CreateDemoDatabaseAsync();

    public Task DisposeAsync() => TestServer.DropDatabaseAsync(database);

    [Fact]
    public async Task Start_NodeThatAnswers_MakesPagesOfTheMostReadKinds()
    {
        var heard = new Requests();
        await using var node = Start(heard);

        await Eventually.BecomesAsync(() => heard.Answers.Any(a => a.Path.StartsWith("/ru/institutions/", StringComparison.Ordinal)), 60);

        heard.Answers.ShouldAllBe(a => a.Status == StatusCodes.Status200OK);
        var pages = heard.Answers.Select(a => a.Path).ToList();
        pages.ShouldContain("/ru");
        pages.ShouldContain("/ru/map");
        pages.ShouldContain(path => path.StartsWith("/ru/agreements/CP-", StringComparison.Ordinal));
        pages.ShouldContain(path => path.StartsWith("/ru/visits/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_NodeThatFails_GoesOnServing()
    {
        var heard = new Requests { Fails = true };
        await using var node = Start(heard);
        await Eventually.BecomesAsync(() => !heard.Answers.IsEmpty);

        using var client = new HttpClient { BaseAddress = node.ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.Host = "portal.example";

        (await client.GetStringAsync("/health/ready")).ShouldBe("Healthy");
        heard.Answers.ShouldHaveSingleItem().ShouldBe(("/ru", StatusCodes.Status500InternalServerError));
    }

    private PortalFactory Start(Requests heard)
    {
        var node = new PortalFactory(
            database,
            services => services.AddSingleton<IStartupFilter>(heard),
            settings: new Dictionary<string, string> { ["Portal:WarmUp"] = "true", ["AllowedHosts"] = "portal.example" });
        node.UseKestrel(0);
        node.StartServer();
        return node;
    }

    /// <summary>Stands before the portal, and remembers what was answered to those who ask for pages.</summary>
    private sealed class Requests : IStartupFilter
    {
        public bool Fails { get; init; }

        public ConcurrentQueue<(string Path, int Status)> Answers { get; } = new();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                if (!context.Request.Path.StartsWithSegments("/ru"))
                {
                    await rest(context);
                    return;
                }

                if (Fails)
                {
                    context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                }
                else
                {
                    await rest(context);
                }

                Answers.Enqueue((context.Request.Path, context.Response.StatusCode));
            });
            next(app);
        };
    }
}
