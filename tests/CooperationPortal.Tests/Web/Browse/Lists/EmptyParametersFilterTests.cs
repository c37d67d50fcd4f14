using CooperationPortal.Web.PageSupport.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;

namespace CooperationPortal.Tests.Web.Browse.Lists;

/// <summary>What browsers send and the client of the tests does not: the question mark of a form in which nothing was chosen.</summary>
public sealed class EmptyParametersFilterTests
{
    [Theory]
    [InlineData("GET", "?", "/ru/visits")]
    [InlineData("HEAD", "?&", "/ru/visits")]
    [InlineData("GET", "?words=", "/ru/visits")]
    [InlineData("POST", "?", null)]
    [InlineData("GET", "", null)]
    [InlineData("GET", "?country=CN", null)]
    public void Query_WithoutAnythingInIt_LeadsToTheAddressWithout(string method, string query, string? expected)
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Path, http.Request.QueryString) = (method, "/ru/visits", new QueryString(query));
        var context = new ResourceExecutingContext(new ActionContext(http, new RouteData(), new ActionDescriptor()), [], []);

        new EmptyParametersFilter().OnResourceExecuting(context);

        (context.Result as LocalRedirectResult)?.Url.ShouldBe(expected);
        (context.Result is null).ShouldBe(expected is null);
    }
}
