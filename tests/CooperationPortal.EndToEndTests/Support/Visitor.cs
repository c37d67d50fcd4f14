using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Support;

/// <summary>A browser window, and what went wrong in it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _errors.Add($"{message.Text} ({page.Url})");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Messages of the console that are expected, as that of a page that answers 404.</summary>
    public List<string> ExpectedErrors { get; } = [];

    /// <summary>True where the next test goes on with this window; disposing of it only asks for the errors of this one.</summary>
    public bool StaysOpen { get; set; }

    public static async Task<Visitor> OpenAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    /// <summary>The cookies, for another browser of the same person.</summary>
    public Task<string> StateAsync() => _context.StorageStateAsync();

    public async Task<IResponse> GoAsync(string path) =>
        await Page.GotoAsync(path) ?? throw new InvalidOperationException($"No answer from {path}.");

    /// <summary>No finding of the accessibility checker axe that it calls serious or critical. Needs JavaScript.</summary>
    public async Task ShouldBeAccessibleAsync() => (await Axe.FindAsync(Page)).ShouldBeEmpty($"axe on {Page.Url}");

    public Task CloseAsync() => _context.CloseAsync();

    public async ValueTask DisposeAsync()
    {
        if (!StaysOpen)
        {
            await CloseAsync();
        }

        var errors = _errors.Where(error => !ExpectedErrors.Any(error.Contains)).ToList();
        _errors.Clear();
        ExpectedErrors.Clear();
        errors.ShouldBeEmpty("errors in the browser's console");
    }
}
