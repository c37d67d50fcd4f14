using System.Text.Json;
using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>What somebody on a slow line waits for who has never been here: few files, small ones, none from elsewhere.</summary>
[Collection(DemoPortal.Collection)]
public sealed class FirstViewTests(DemoPortal demo)
{
    private const int MostFiles = 4;
    private const int MostBytes = 60_000;

    /// <summary>With the map on it.</summary>
    private const int MostBytesOfHome = 100_000;

    [Theory]
    [InlineData("", MostBytesOfHome)]
    [InlineData("/agreements")]
    [InlineData("/agreements/{reference}")]
    [InlineData("/commitments")]
    [InlineData("/map")]
    [InlineData("/search")]
    [InlineData("/regions/{slug}")]
    [InlineData("/partnerships/{a}/{b}")]
    [InlineData("/statistics")]
    [InlineData("/calendar")]
    public async Task Page_SeenForTheFirstTime_IsFewFilesAndLight(string route, int mostBytes = MostBytes)
    {
        foreach (var path in await Examples.OfAsync(demo.Portal, route))
        {
            await using var visitor = await demo.Portal.NewVisitorAsync();
            var transfer = await Transfer.WatchAsync(visitor.Page);

            await visitor.Page.GotoAsync($"/ru{path}", new() { WaitUntil = WaitUntilState.NetworkIdle });

            var files = transfer.Files;
            files.Keys.ShouldContain(address => address.AbsolutePath == $"/ru{path}".Split('?')[0]);
            files.Keys.ShouldAllBe(address => address.Authority == demo.Portal.Address.Authority);
            files.Count.ShouldBeLessThanOrEqualTo(MostFiles, $"{path}: {string.Join(' ', files)}");
            files.Values.Sum().ShouldBeInRange(1, mostBytes, $"{path}: {string.Join(' ', files)}");
            (await visitor.Page.Locator("head script[src]:not([type=module], [async], [defer])").CountAsync()).ShouldBe(0, path);
        }
    }

    /// <summary>What a window fetches, with the bytes on the wire, headers included.</summary>
    private sealed class Transfer
    {
        private readonly Dictionary<string, Uri> asked = [];
        private readonly Dictionary<string, int> fetched = [];

        public IReadOnlyDictionary<Uri, int> Files => asked
            .Where(file => file.Value.Scheme is "http" && !file.Value.AbsolutePath.EndsWith(".woff2", StringComparison.Ordinal))
            .GroupBy(file => file.Value).ToDictionary(file => file.Key, file => file.Sum(f => fetched.GetValueOrDefault(f.Key)));

        public static async Task<Transfer> WatchAsync(IPage page)
        {
            var transfer = new Transfer();
            var session = await page.Context.NewCDPSessionAsync(page);
            session.Event("Network.requestWillBeSent").OnEvent += (_, e) =>
                transfer.asked[IdOf(e)] = new Uri(e!.Value.GetProperty("request").GetProperty("url").GetString()!);
            session.Event("Network.loadingFinished").OnEvent += (_, e) =>
                transfer.fetched[IdOf(e)] = (int)e!.Value.GetProperty("encodedDataLength").GetDouble();
            await session.SendAsync("Network.enable");
            return transfer;
        }

        private static string IdOf(JsonElement? message) => message!.Value.GetProperty("requestId").GetString()!;
    }
}
