using CooperationPortal.Core.Data;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Support;

/// <summary>
/// The portal on a real port with a database of its own, for one test class, and browsers that look at it.
/// </summary>
public sealed class PortalInBrowser : IAsyncLifetime
{
    private static readonly Dictionary<string, string> PageCache = new() { ["Portal:PageCacheMegabytes"] = "16" };

    private PortalFactory? _factory;

    public string ConnectionString { get; private set; } = "";

    public PortalFactory Factory => _factory ?? throw new InvalidOperationException("The portal is not ready.");

    /// <summary>By a name: browsers make no passkeys for a bare number.</summary>
    public Uri Address => new UriBuilder(Factory.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;

    public Task InitializeAsync() => InitializeAsync(TestServer.CreateDatabaseAsync());

    public async Task InitializeAsync(Task<string> database)
    {
        ConnectionString = await database;
        _factory = new PortalFactory(ConnectionString, settings: PageCache);
        _factory.UseKestrel(0);
        _factory.StartServer();
    }

    /// <summary>
    /// A person's browser, with cookies of its own. Disposing of it fails the test if a script broke or the
    /// Content-Security-Policy stopped something. A state is that of another browser, with its sign-in.
    /// </summary>
    public async Task<Visitor> NewVisitorAsync(
        bool javaScript = true, string locale = "ru-RU", ColorScheme scheme = ColorScheme.Light, string? state = null)
    {
        var browser = await Chromium.Browser;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            StorageState = state,
            JavaScriptEnabled = javaScript,
            Locale = locale,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
        });
        context.SetDefaultTimeout(30_000);

        return await Visitor.OpenAsync(context);
    }

    /// <summary>Uses a service of the portal, in a scope of its own.</summary>
    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Factory.Services.CreateAsyncScope();

        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Looks into the database, or arranges data in it.</summary>
    public Task<T> UseAsync<T>(Func<PortalDbContext, Task<T>> work) => UseAsync<PortalDbContext, T>(work);

    public async Task DisposeAsync()
    {
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
            await TestServer.DropDatabaseAsync(ConnectionString);
        }
    }
}
