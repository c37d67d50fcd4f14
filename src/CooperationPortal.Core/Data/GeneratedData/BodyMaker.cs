using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>Makes institutions where the registry has too few, and people in office.</summary>
internal sealed class BodyMaker(GeneratedRegistry registry, GeneratedIds ids, Random random)
{
    private static readonly DateOnly Founded = new(2001, 1, 1);

    public Institution Institution(int number)
    {
        var place = registry.Place(registry.Country(random), random);
        var (kind, word) = GeneratedPhrases.Bodies[random.Next(GeneratedPhrases.Bodies.Count)];
        var id = ids.Next();
        var names = LanguageTag.Interface.ToDictionary(lang => lang, lang => $"{word[lang]} № {number}, {place.NameIn(lang)}");
        var institution = new Institution
        {
            Id = id,
            Slug = $"{Slugs.Of(names[LanguageTag.English], id)}-{number}",
            Kind = kind,
            RegionId = place.Id,
            RegionIds = [.. place.Scope.Order()],
            InstitutionIds = [id],
            SearchKey = string.Join(' ', names.Values.Select(SearchKey.Of).Distinct()),
        };
        institution.Publish(GeneratedDates.Moment(Founded, number));
        institution.Names.AddRange(names.Select(n => new InstitutionName
        {
            Id = ids.Next(),
            InstitutionId = id,
            Lang = n.Key,
            Text = n.Value,
        }));
        registry.Add(new GeneratedBody(id, place, names, Name.KeysOf(institution.Names)));
        return institution;
    }

    public Person Person(int number)
    {
        var id = ids.Next();
        var (first, family) = (Any(GeneratedPhrases.FirstNames), Any(GeneratedPhrases.FamilyNames));
        var person = new Person
        {
            Id = id,
            Slug = $"{Slugs.Of($"{first} {family}", id)}-{number}",
            CreatedAt = GeneratedDates.Moment(Founded, number),
        };
        person.Names.Add(new PersonName
        {
            Id = ids.Next(),
            PersonId = id,
            Lang = LanguageTag.Russian,
            Text = $"{first} {family}",
            Kind = NameKind.Official,
        });
        return person;
    }

    private string Any(string[] words) => words[random.Next(words.Length)];
}
