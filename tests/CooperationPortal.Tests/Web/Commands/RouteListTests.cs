using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Web.Commands;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Commands;

public sealed class RouteListTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public void Read_RunningPortal_ListsPagesEndpointsAndAssets()
    {
        var routes = Read(portal.Services.GetServices<EndpointDataSource>());

        routes.ShouldContain("GET / anonymous");
        routes.ShouldContain("GET /health/ready anonymous");
        routes.ShouldContain("* /errors/{code:int} anonymous");
        routes.ShouldContain("GET /css/portal.css anonymous");
    }

    [Fact]
    public void Read_RunningPortal_EveryRouteHasOnePolicy()
    {
        string[] policies =
        [
            "anonymous", Policies.Public, Policies.SignedIn, Policies.Staff, Policies.Editor, Policies.Reviewer,
            Policies.EditorOrReviewer, Policies.Auditor, Policies.Administrator, Policies.Audit, Policies.SignedInLately, Policies.AdministratorLately,
        ];

        var routes = Read(portal.Services.GetServices<EndpointDataSource>());

        routes.Where(route => !policies.Contains(route.Split(' ')[^1])).ShouldBeEmpty();
        routes.Where(route => route.Contains(" /manage", StringComparison.Ordinal)
            && (route.EndsWith(" anonymous", StringComparison.Ordinal) || route.EndsWith(" Public", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_EndpointsOfEachKind_ShowsTheirPolicies()
    {
        await using var app = WebApplication.CreateBuilder().Build();
        app.MapPost("/open", () => "").AllowAnonymous();
        app.MapGet("/guarded", () => "").RequireAuthorization("Review");
        app.MapGet("/twice", () => "").RequireAuthorization("Staff").RequireAuthorization("Review");
        app.MapGet("/signed-in", () => "").RequireAuthorization();
        app.MapGet("/roles", () => "").RequireAuthorization(new AuthorizeAttribute { Roles = "Auditor" });
        app.MapDelete("/forgotten", () => "");

        Read(((IEndpointRouteBuilder)app).DataSources).ShouldBe(
        [
            "DELETE /forgotten -",
            "GET /guarded Review",
            "POST /open anonymous",
            "GET /roles roles:Auditor",
            "GET /signed-in signed-in",
            "GET /twice Staff+Review",
        ]);
    }

    private static List<string> Read(IEnumerable<EndpointDataSource> sources) =>
        [.. RouteList.Read(sources).Select(route => route.ToString())];
}
