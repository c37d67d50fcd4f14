using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>Somebody who narrows a list with the keyboard goes on reading where its results begin.</summary>
[Collection(DemoPortal.Collection)]
public sealed class FilterJourneyTests(DemoPortal demo)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Filter_Applied_LeadsToTheResults_UnderAnAddressOfWhatWasChosen(bool javaScript)
    {
        await using var reader = await demo.Portal.NewVisitorAsync(javaScript);
        await reader.GoAsync("/ru/visits");
        var results = reader.Page.GetByRole(AriaRole.Heading, new() { Name = "визит" }).And(reader.Page.Locator("h2"));

        await reader.Page.GetByRole(AriaRole.Radio, new() { Name = "Китай" }).CheckAsync();
        await reader.Page.FollowAsync(() => reader.Page.GetByRole(AriaRole.Button, new() { Name = "Применить" }).PressAsync("Enter"));

        await Assertions.Expect(results).ToBeFocusedAsync();
        reader.Page.Url.ShouldEndWith("/ru/visits?country=CN#results");

        await reader.Page.Locator("#words").FillAsync("врач");
        await reader.Page.FollowAsync(() => reader.Page.Locator("#words").PressAsync("Enter"));

        await Assertions.Expect(results).ToBeFocusedAsync();
        new Uri(reader.Page.Url).Query.ShouldBe($"?country=CN&words={Uri.EscapeDataString("врач")}");

        await reader.Page.FollowAsync(() => reader.Page.Locator(".chip").First.PressAsync("Enter"));

        await Assertions.Expect(results).ToBeFocusedAsync();
        new Uri(reader.Page.Url).Query.ShouldNotContain("=&");
    }
}
