using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CooperationPortal.Tests.Support.Providers;

/// <summary>A browser that goes from the portal to the provider and back, with cookies of both.</summary>
public sealed class Traveller : IDisposable
{
    private readonly HttpClient provider = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Traveller(PortalFactory portal) => Portal = portal.CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri(ProviderPortal.PublicAddress),
    });

    public HttpClient Portal { get; }

    /// <summary>Goes where the answer leads until something is shown.</summary>
    public async Task<HttpResponseMessage> FollowAsync(HttpResponseMessage answer)
    {
        while (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
        {
            answer = await GoAsync(new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!));
        }

        return answer;
    }

    public Task<HttpResponseMessage> GoAsync(Uri address) =>
        address.GetLeftPart(UriPartial.Authority) == ProviderPortal.PublicAddress ? Portal.GetAsync(address) : provider.GetAsync(address);

    public async Task<HttpResponseMessage> GoAsync(string path) => await FollowAsync(await Portal.GetAsync(path));

    /// <summary>The button of the sign-in page.</summary>
    public async Task<HttpResponseMessage> BeginAsync(string? returnUrl = null)
    {
        var page = await Portal.GetPageAsync("/account/sign-in" + (returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}"));
        return await GoAsync(Link(page, "/account/sign-in/provider"));
    }

    /// <summary>The button of the page on which one's account is linked.</summary>
    public async Task<HttpResponseMessage> BeginLinkAsync() =>
        await GoAsync(Link(await Portal.GetPageAsync("/account/provider"), "/account/provider/begin"));

    /// <summary>Fills in the provider's own forms, its sign-in and its question whether the portal may know who it is.</summary>
    public async Task<HttpResponseMessage> SignInThereAsync(HttpResponseMessage answer, string name)
    {
        while (answer.RequestMessage!.RequestUri!.Host == "127.0.0.1")
        {
            var form = (await answer.ReadPageAsync()).Forms.Single();
            var fields = form.QuerySelector("[name=login]") is null ? null : new Dictionary<string, string?> { ["login"] = name, ["password"] = "any" };
            answer = await FollowAsync(await provider.SubmitAsync(form, fields));
        }

        return answer;
    }

    /// <summary>Says yes to what the page offers.</summary>
    public async Task<HttpResponseMessage> AcceptAsync(HttpResponseMessage offer) =>
        await FollowAsync(await Portal.SubmitAsync((await offer.ReadPageAsync()).Forms.Single(f => f.QuerySelector("[name=seal]") is not null)));

    public void Dispose()
    {
        Portal.Dispose();
        provider.Dispose();
    }

    private static string Link(IHtmlDocument page, string path) => page.QuerySelectorAll("a")
        .Select(a => a.GetAttribute("href")!)
        .Single(href => href == path || href.StartsWith(path + "?", StringComparison.Ordinal));
}
