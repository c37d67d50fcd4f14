using System.Data.Common;
using System.Net;
using System.Net.Http.Headers;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Tests.Web.Shell;

public sealed class ErrorPagesTests(ErrorPagesTests.CrashingPortal portal) : IClassFixture<ErrorPagesTests.CrashingPortal>
{
    private readonly HttpClient client = portal.Client;

    [Theory]
    [InlineData("/ru/crash", "ru", "На портале случилась ошибка")]
    [InlineData("/en/crash", "en", "Something went wrong on the portal")]
    [InlineData("/zh/crash", "zh-Hans", "门户出现错误")]
    [InlineData("/uz/crash", "uz-Latn", "Portalda xatolik yuz berdi")]
    public async Task Crash_IsExplainedInTheLanguageOfTheAddress(string path, string lang, string title)
    {
        var response = await client.GetAsync(path);
        var page = await response.ReadPageAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        page.DocumentElement.GetAttribute("lang").ShouldBe(lang);
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.Body!.TextContent.ShouldNotContain("Secret detail");
        response.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        response.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
    }

    [Theory]
    [InlineData("crash/bad", 400)]
    [InlineData("crash/not-allowed", 403)]
    [InlineData("crash/not-found", 404)]
    [InlineData("nothing-here", 404)]
    [InlineData("crash/conflict", 409)]
    [InlineData("crash", 500)]
    [InlineData("crash/database", 503)]
    public async Task Error_HasItsStatusAndItsWords(string path, int status)
    {
        var got = await client.GetAsync("/en/" + path);
        var posted = await client.PostAsync("/en/" + path, new FormUrlEncodedContent([]));

        ((int)got.StatusCode).ShouldBe(status);
        (await got.ReadPageAsync()).Body!.TextContent.ShouldContain($"Error {status}");
        posted.IsSuccessStatusCode.ShouldBeFalse();
        (await posted.ReadPageAsync()).QuerySelector("h1").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/errors/413", "The text or file is too large")]
    [InlineData("/errors/429", "Too many requests")]
    public async Task Error_OfWhatIsTooMuch_SaysSo(string path, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", "en");

        var page = await (await client.SendAsync(request)).ReadPageAsync();

        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
    }

    [Fact]
    public async Task Error_OnAStaffPage_SpeaksTheChosenLanguage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/manage/nothing-here");
        request.Headers.Add("Cookie", "__Host-lang=uz");

        var page = await (await client.SendAsync(request)).ReadPageAsync();

        page.DocumentElement.GetAttribute("lang").ShouldBe("uz-Latn");
    }

    [Theory]
    [InlineData("/api/v1/nothing-here", 404)]
    [InlineData("/api/crash/conflict", 409)]
    [InlineData("/api/crash", 500)]
    public async Task Error_OfTheApi_IsProblemDetails(string path, int status)
    {
        var response = await client.GetAsync(path);

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType.ShouldBe(MediaTypeHeaderValue.Parse("application/problem+json"));
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("Secret detail");
    }

    [Fact]
    public async Task ErrorPage_AskedForByItself_IsNoWayToA200()
    {
        var asked = await client.GetAsync("/errors/503");
        var nonsense = await client.GetAsync("/errors/200");

        asked.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        nonsense.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A portal that crashes on demand and whose database has gone since it started.</summary>
    public sealed class CrashingPortal : IAsyncLifetime
    {
        private PortalFactory factory = null!;

        public HttpClient Client { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            var connection = await TestServer.CreateDatabaseAsync();
            factory = new PortalFactory(connection, environment: "Production", change: services => services
                .AddHttpContextAccessor()
                .AddSingleton<IAuthenticationSchemeProvider, CrashingSignIn>());
            Client = factory.CreateClient(
                new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost"), HandleCookies = false });
            await TestServer.DropDatabaseAsync(connection);
        }

        public async Task DisposeAsync()
        {
            Client.Dispose();
            await factory.DisposeAsync();
        }
    }

    /// <summary>Reading who signed in crashes: an error page that did it again would crash too.</summary>
    private sealed class CrashingSignIn(IOptions<AuthenticationOptions> options, IHttpContextAccessor accessor)
        : AuthenticationSchemeProvider(options)
    {
        public override Task<IEnumerable<AuthenticationScheme>> GetRequestHandlerSchemesAsync()
        {
            return accessor.HttpContext!.Request.Path.Value!.Split("/crash") is [_, var kind]
                ? throw Exception(kind)
                : base.GetRequestHandlerSchemesAsync();
        }

        private static Exception Exception(string kind) => kind switch
        {
            "/bad" => new BadHttpRequestException("Secret detail"),
            "/not-found" => new NotFoundException("Secret detail"),
            "/not-allowed" => new NotAllowedException("Secret detail"),
            "/conflict" => new ConflictException("Secret detail"),
            "/database" => new InvalidOperationException("Secret detail", new DatabaseAway()),
            _ => new InvalidOperationException("Secret detail"),
        };
    }

    private sealed class DatabaseAway() : DbException("Secret detail")
    {
        public override bool IsTransient => true;
    }
}
