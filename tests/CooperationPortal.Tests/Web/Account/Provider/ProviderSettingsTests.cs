using System.Net;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Providers;
using CooperationPortal.Web.PageSupport.Accounts.Provider;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Tests.Web.Account.Provider;

public sealed class ProviderSettingsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Site = "https://portal.example.org";

    [Fact]
    public async Task NotSetUp_ThereIsNoButton()
    {
        var page = await portal.NewClient().GetPageAsync("/account/sign-in");

        page.QuerySelectorAll("a").ShouldNotContain(a => a.GetAttribute("href")!.Contains("/provider", StringComparison.Ordinal));
    }

    [Fact]
    public void RightOnes_HaveNoFault()
    {
        Right().Fault(Site, isProduction: true).ShouldBeNull();
        new ProviderSettings().Fault("", isProduction: true).ShouldBeNull();
        Right(s => s.Authority = "http://127.0.0.1:3000").Fault("", isProduction: false).ShouldBeNull();
    }

    public static TheoryData<Action<ProviderSettings>, string> Faults => new()
    {
        { s => s.Authority = "http://id.example.org", "Authority" },
        { s => s.Authority = "id.example.org", "Authority" },
        { s => s.Authority = "https://id.example.org/?tenant=1", "Authority" },
        { s => s.Authority = "https://user:secret@id.example.org", "Authority" },
        { s => s.ClientId = "", "ClientId" },
        { s => s.Name = "", "Name" },
        { s => s.Scopes = "profile", "Scopes" },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void WrongOnes_NameThemselves(Action<ProviderSettings> change, string name)
    {
        Right(change).Fault(Site, isProduction: true)!.ShouldContain(name);
    }

    [Fact]
    public void WithoutThePublicAddress_ProductionHasAFault() =>
        Right().Fault("", isProduction: true)!.ShouldContain("Portal:PublicAddress");

    [Fact]
    public async Task WrongOnes_RefuseTheStart()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Configuration["Portal:SignIn:Provider:Authority"] = "http://id.example.org";
        builder.Services.AddSingleton(new PortalOptions { PublicAddress = Site });
        builder.Services.AddIdentityProvider();
        await using var app = builder.Build();

        Should.Throw<OptionsValidationException>(() => app.Services.GetRequiredService<IStartupValidator>().Validate())
            .Message.ShouldContain("Portal:SignIn:Provider:Authority");
    }

    [Fact]
    public async Task DocumentOfAnotherIssuer_IsNotUsed()
    {
        await using var provider = await HostileProvider.StartAsync();
        await using var wrong = portal.WithProvider(
            provider.Issuer.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), HostileProvider.ClientSecret);
        await using var right = portal.WithProvider(provider.Issuer, HostileProvider.ClientSecret);
        using var misled = new Traveller(wrong);
        using var led = new Traveller(right);

        (await misled.BeginAsync()).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await led.BeginAsync()).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static ProviderSettings Right(Action<ProviderSettings>? change = null)
    {
        var settings = new ProviderSettings { Authority = "https://id.example.org/realm", ClientId = "portal", Name = "ID" };
        change?.Invoke(settings);
        return settings;
    }
}
