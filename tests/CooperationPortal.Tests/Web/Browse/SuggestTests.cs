using System.Net;
using System.Text.Json;
using CooperationPortal.Tests.Support.Http;
using Shouldly;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>The list beneath the search box, for everybody.</summary>
[Collection(DemoPortalCollection.Name)]
public sealed class SuggestTests(DemoPortalFixture portal)
{
    [Theory]
    [InlineData("ru", "цзям", "Цзямусы")]
    [InlineData("ru", "jiam", "Цзямусы")]
    [InlineData("zh", "佳木", "佳木斯市")]
    [InlineData("en", "namang", "Namangan")]
    [InlineData("ru", "кард", "Кардиология")]
    [InlineData("en", "сердце", "Cardiology")]
    [InlineData("ru", "cfvf", "Самара")]
    [InlineData("zh", "滿洲", "满洲里市")]
    [InlineData("ru", "стаж", "Стажировка")]
    [InlineData("uz", "internship", "Stajirovka")]
    [InlineData("ru", "цзямуссы", "Цзямусы")]
    [InlineData("en", "namagan", "Namangan")]
    [InlineData("en", "cp-20", "CP-2026-0001")]
    public async Task Get_BeginningOfANameOrASubject_OffersItInTheReadersLanguage(string lang, string typed, string expected) =>
        (await NamesAsync(lang, typed)).ShouldContain(expected);

    [Theory]
    [InlineData("ц")]
    [InlineData("  ")]
    [InlineData("%_")]
    [InlineData("абракадабра")]
    public async Task Get_NothingThatFits_OffersNothing(string typed) => (await NamesAsync("ru", typed)).ShouldBeEmpty();

    [Theory]
    [InlineData("цзям")]
    [InlineData("кард")]
    [InlineData("сам")]
    [InlineData("стаж")]
    public async Task Get_WhateverIsOffered_IsFound(string typed)
    {
        var client = portal.NewClient();
        foreach (var name in await NamesAsync("ru", typed))
        {
            var page = await client.GetPageAsync($"/ru/search?q={Uri.EscapeDataString(name)}");
            page.QuerySelectorAll(".result").ShouldNotBeEmpty(name);
        }
    }

    [Fact]
    public async Task Get_PlaceWithoutRecords_IsNotOffered() => (await NamesAsync("ru", "Аягоз")).ShouldBeEmpty();

    private async Task<List<string>> NamesAsync(string lang, string typed)
    {
        var answer = await portal.NewClient().GetAsync($"/{lang}/search/suggest?q={Uri.EscapeDataString(typed)}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var options = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return [.. options.RootElement.EnumerateArray().Select(o => o.GetProperty("name").GetString()!)];
    }
}
