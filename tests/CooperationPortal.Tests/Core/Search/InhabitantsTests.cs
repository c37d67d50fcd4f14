using CooperationPortal.Core.Search;
using Shouldly;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>Who lives in a place, as the place.</summary>
public sealed class InhabitantsTests
{
    [Theory]
    [InlineData("самарцы", "самар")]
    [InlineData("казанцам", "казан")]
    [InlineData("узбекистанец", "узбекистан")]
    [InlineData("хабаровчане", "хабаровск")]
    [InlineData("иркутян", "иркутск")]
    [InlineData("омичи", "омск")]
    [InlineData("сибиряки", "сибир")]
    [InlineData("тольяттинцы", "тольятт")]
    [InlineData("Улан-удэнцы", "улан-удэ")]
    [InlineData("приморцев", "приморский край")]
    [InlineData("израильтяне", "израиль")]
    public void PlacesOf_WhoLivesThere_HasTheBeginningOfItsName(string typed, string place) =>
        Inhabitants.PlacesOf(typed).ShouldContain(place);

    [Theory]
    [InlineData("больницы")]
    [InlineData("столица")]
    [InlineData("клиники")]
    [InlineData("врачи")]
    [InlineData("Татарстан")]
    [InlineData("cardiology")]
    [InlineData("самарские врачи")]
    public void PlacesOf_AnyOtherWord_IsNothing(string typed) => Inhabitants.PlacesOf(typed).ShouldBeEmpty();

    [Theory]
    [InlineData("алма-атинских", "алма-ата")]
    [InlineData("сеульский", "сеуль")]
    [InlineData("бурятских", "бурятия")]
    [InlineData("казахский", "казахстан")]
    [InlineData("врачебный", null)]
    public void PlacesOfAdjective_CalledAfterAPlace_HasTheBeginningOfItsName(string typed, string? place) =>
        (place is null ? Inhabitants.PlacesOfAdjective(typed).Count == 0 : Inhabitants.PlacesOfAdjective(typed).Contains(place)).ShouldBeTrue();
}
