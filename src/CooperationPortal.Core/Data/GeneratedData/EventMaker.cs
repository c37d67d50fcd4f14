using CooperationPortal.Core.Events;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>Makes congresses and forums, to which promises and what is done under agreements point.</summary>
internal sealed class EventMaker(GeneratedWorld world)
{
    public void Make(int number, GeneratedBatch batch)
    {
        var place = world.Registry.Place(world.Registry.Country(world.Random), world.Random);
        var word = world.Any(GeneratedPhrases.Events);
        var day = world.Dates.Day();
        var id = world.Ids.Next();
        var names = LanguageTag.Interface.ToDictionary(lang => lang, lang => $"{word[lang]} № {number}, {place.NameIn(lang)}");
        var happening = new Event
        {
            Id = id,
            Slug = $"{Slugs.Of(names[LanguageTag.English], id)}-{number}",
            Period = world.In(70) ? GeneratedDates.Days(day, world.Random.Next(1, 5)) : world.Dates.Past(day),
            Recurrence = world.Any(Enum.GetValues<Recurrence>()),
            RegionId = place.Id,
            RegionIds = [.. place.Scope.Order()],
            SearchKey = string.Join(' ', names.Values.Select(SearchKey.Of).Distinct()),
        };
        happening.Publish(GeneratedDates.Moment(day.AddDays(-world.Random.Next(60)), number));
        happening.Names.AddRange(names.Select(n => new EventName
        {
            Id = world.Ids.Next(),
            EventId = id,
            Lang = n.Key,
            Text = n.Value,
        }));
        world.Events.Add(id);
        batch.Add(happening);
        batch.AddRange(happening.Names);
    }
}
