using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>The map is read with the keyboard, without scripts, and drawn nearer with them.</summary>
[Collection(DemoPortal.Collection)]
public sealed class MapTests(DemoPortal demo)
{
    [Theory]
    [InlineData("/ru/map", "#lines .pair-places")]
    [InlineData("/ru/map?by=Countries", "#areas li p:first-child a")]
    public async Task Marks_WithoutScript_AreTheItemsOfTheListAndReachedByTab(string path, string items)
    {
        await using var reader = await demo.Portal.NewVisitorAsync(javaScript: false);
        await reader.GoAsync(path);
        var marks = await HrefsAsync(reader.Page.Locator(".map a"));
        marks.ShouldNotBeEmpty();
        (await HrefsAsync(reader.Page.Locator(items))).ShouldBe(marks);

        await reader.Page.Locator(".map-tools button:visible").Last.FocusAsync();
        var reached = new List<string?>();
        foreach (var _ in marks)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            reached.Add(await reader.Page.Locator(".map a:focus").GetAttributeAsync("href"));
        }

        reached.ShouldBe(marks);
    }

    [Fact]
    public async Task Line_WithTheFocus_TurnsToItsColour()
    {
        await using var reader = await demo.Portal.NewVisitorAsync();
        await reader.GoAsync("/ru/map");
        var line = reader.Page.Locator(".map a").First;
        var before = await ColourAsync(line);

        await reader.Page.Locator(".map-tools button:visible").Last.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(line).ToBeFocusedAsync();
        (await ColourAsync(line)).ShouldNotBe(before);
    }

    [Fact]
    public async Task Map_WithScript_IsDrawnNearerByButtonKeysAndFocusedWheel()
    {
        await using var reader = await demo.Portal.NewVisitorAsync();
        await reader.GoAsync("/ru/map");
        var map = reader.Page.Locator("svg.map");
        var whole = await map.GetAttributeAsync("viewBox") ?? "";

        await map.HoverAsync();
        await reader.Page.Mouse.WheelAsync(0, -300);
        await Assertions.Expect(map).ToHaveAttributeAsync("viewBox", whole);

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Приблизить" }).ClickAsync();
        await Assertions.Expect(map).Not.ToHaveAttributeAsync("viewBox", whole);

        await reader.Page.Keyboard.PressAsync("0");
        await Assertions.Expect(map).ToHaveAttributeAsync("viewBox", whole);

        await map.HoverAsync();
        await reader.Page.Mouse.WheelAsync(0, -300);
        await Assertions.Expect(map).Not.ToHaveAttributeAsync("viewBox", whole);
    }

    [Fact]
    public async Task Map_WithoutScript_IsDrawnNearerAndMovedByTheServer_WithTheFiltersKept()
    {
        await using var reader = await demo.Portal.NewVisitorAsync(javaScript: false);
        await reader.GoAsync("/ru/map?country=CN");
        var map = reader.Page.Locator("svg.map");
        var boxes = new List<string?> { await map.GetAttributeAsync("viewBox") };
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Сдвинуть влево" })).ToBeHiddenAsync();

        foreach (var button in new[] { "Приблизить", "Приблизить", "Сдвинуть влево", "Отдалить" })
        {
            await reader.Page.FollowAsync(() => reader.Page.GetByRole(AriaRole.Button, new() { Name = button }).PressAsync("Enter"));
            await Assertions.Expect(reader.Page.Locator("#map")).ToBeFocusedAsync();
            new Uri(reader.Page.Url).Query.ShouldStartWith("?country=CN&zoom=");
            boxes.Add(await map.GetAttributeAsync("viewBox"));
        }

        boxes.Distinct().Count().ShouldBe(boxes.Count);
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Масштаб: 160 %.");
        await reader.Page.FollowAsync(() => reader.Page.GetByRole(AriaRole.Button, new() { Name = "Вся карта" }).PressAsync("Enter"));
        (await map.GetAttributeAsync("viewBox")).ShouldBe(boxes[0]);
        new Uri(reader.Page.Url).Query.ShouldBe("?country=CN");
    }

    [Theory]
    [InlineData("ru", "Масштаб: 256 %. На карте: ")]
    [InlineData("en", "Zoom: 256%. On the map: ")]
    [InlineData("zh", "缩放：256%。")]
    [InlineData("uz", "Masshtab: 256 %. ")]
    public async Task Map_DrawnNearerByScript_TellsHowNearItIs(string lang, string words)
    {
        await using var reader = await demo.Portal.NewVisitorAsync();
        await reader.GoAsync($"/{lang}/map");
        var nearer = reader.Page.Locator("[data-map-by=nearer]");
        var told = reader.Page.GetByRole(AriaRole.Status);

        await nearer.PressAsync("Enter");
        await nearer.PressAsync("Enter");

        await Assertions.Expect(told).ToContainTextAsync(words);
        reader.Page.Url.ShouldEndWith("/map");
        await reader.ShouldBeAccessibleAsync();

        await reader.Page.Keyboard.PressAsync("0");
        await Assertions.Expect(told).ToContainTextAsync("100");
    }

    [Fact]
    public async Task Map_ByTouch_IsDrawnNearerWithTwoFingers_AndScrolledPastWithOne()
    {
        await using var reader = await demo.Portal.NewVisitorAsync();
        var fingers = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await fingers.SendAsync("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = true, ["maxTouchPoints"] = 2 });
        await reader.GoAsync("/ru/map");
        await reader.Page.SetViewportSizeAsync(360, 740);
        var map = reader.Page.Locator("svg.map");
        await map.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Приблизить" })).ToBeVisibleAsync();
        var whole = await map.GetAttributeAsync("viewBox") ?? "";
        var box = (await map.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));

        foreach (var apart in new[] { 20, 40, 60, 80 })
        {
            await TouchAsync(apart == 20 ? "touchStart" : "touchMove", (x - apart, y), (x + apart, y));
        }

        await TouchAsync("touchEnd");
        await Assertions.Expect(map).Not.ToHaveAttributeAsync("viewBox", whole);
        (await reader.Page.EvaluateAsync<double>("visualViewport.scale")).ShouldBe(1);

        var near = await map.GetAttributeAsync("viewBox") ?? "";
        var top = await reader.Page.EvaluateAsync<int>("scrollY");
        foreach (var up in new[] { 0, 30, 60, 90 })
        {
            await TouchAsync(up == 0 ? "touchStart" : "touchMove", (x, y - up));
        }

        await TouchAsync("touchEnd");
        await reader.Page.WaitForFunctionAsync("top => scrollY > top", top);
        await Assertions.Expect(map).ToHaveAttributeAsync("viewBox", near);

        Task TouchAsync(string type, params (float X, float Y)[] points) => fingers.SendAsync("Input.dispatchTouchEvent", new()
        {
            ["type"] = type,
            ["touchPoints"] = points.Select((p, i) => new Dictionary<string, object> { ["x"] = p.X, ["y"] = p.Y, ["id"] = i }).ToArray(),
        });
    }

    private static async Task<IReadOnlyList<string?>> HrefsAsync(ILocator links)
    {
        var hrefs = new List<string?>();
        foreach (var link in await links.AllAsync())
        {
            hrefs.Add(await link.GetAttributeAsync("href"));
        }

        return hrefs;
    }

    private static Task<string> ColourAsync(ILocator line) =>
        line.Locator(".arc").First.EvaluateAsync<string>("arc => getComputedStyle(arc).stroke");
}
