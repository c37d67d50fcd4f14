using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Institutions;

/// <summary>The names that <see cref="PartyQueries"/> found, put to the rows of a page.</summary>
public sealed class PartyNames
{
    private readonly string lang;
    private readonly IReadOnlyDictionary<Guid, PartyBody> bodies;
    private readonly IReadOnlyDictionary<Guid, PlaceView> places;
    private readonly IReadOnlyDictionary<Guid, PartyPerson> people;

    internal PartyNames(
        string lang,
        IReadOnlyDictionary<Guid, PartyBody> bodies,
        IReadOnlyDictionary<Guid, PlaceView> places,
        IReadOnlyDictionary<Guid, PartyPerson> people)
    {
        this.lang = lang;
        this.bodies = bodies;
        this.places = places;
        this.people = people;
    }

    public PartyView Of(PartyRow party) => Of(party, null);

    /// <param name="party">The party as it is stored.</param>
    /// <param name="then">The day whose names are asked for; null for those of today.</param>
    public PartyView Of(PartyRow party, DateOnly? then)
    {
        var body = party.InstitutionId is { } id ? bodies[id] : null;
        var placeId = body?.RegionId ?? party.RegionId;
        var place = placeId is { } known ? places[known] : null;
        var now = body?.NameIn(lang);
        var name = then is { } day ? NameThen(body, day) ?? now : now;
        return new PartyView(
            party.Id,
            name ?? party.Description?.In(lang) ?? place!.Name,
            place,
            body is null ? null : new BodyView(body.Id, body.Slug, body.Kind),
            [.. place?.AncestorIds.Select(a => places[a]) ?? []])
        {
            IsPlace = body is null && party.Description is null,
            NamedNow = name == now ? null : now,
        };
    }

    /// <summary>What the body was called on that day, where the dates of its names tell.</summary>
    private LocalizedString? NameThen(PartyBody? body, DateOnly day) =>
        body is not null && body.Names.Any(n => n.IsDated)
            ? NameSet.BestOrNull(NameSet.AsOf(body.Names, day), lang)
            : null;

    /// <summary>Somebody whose name is not for the public stays one of the people, with the post alone.</summary>
    public PersonView Of(PersonRow person) => ViewOf(person, person.PersonId is { } id ? people.GetValueOrDefault(id) : null);

    private PersonView ViewOf(PersonRow person, PartyPerson? named) => new(
        person.Id,
        named?.Name,
        person.Description,
        person.TitleThen,
        person.InstitutionId is null && person.RegionId is null
            ? null
            : Of(new PartyRow(person.Id, person.InstitutionId is null ? person.RegionId : null, person.InstitutionId, null)),
        person.Basis,
        person.PersonId is null || named is not null ? person.BasisNote : null)
    {
        Slug = named?.Slug,
        IsWithheld = person.PersonId is not null && named is null,
    };
}
