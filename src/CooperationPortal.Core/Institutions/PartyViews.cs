using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Institutions;

/// <summary>A party as it is stored; queries project to it and <see cref="PartyNames"/> gives it its names.</summary>
public sealed record PartyRow(Guid Id, Guid? RegionId, Guid? InstitutionId, LocalizedText? Description)
{
    public static PartyRow Of(Party party) => new(party.Id, party.RegionId, party.InstitutionId, party.Description);
}

/// <summary>A person in a role as it is stored; queries project to it.</summary>
public sealed record PersonRow(
    Guid Id,
    Guid? PersonId,
    LocalizedText? Description,
    LocalizedText? TitleThen,
    Guid? InstitutionId,
    Guid? RegionId,
    FactBasis Basis,
    string? BasisNote)
{
    public static PersonRow Of(PersonInRole role) => new(
        role.Id, role.PersonId, role.Description, role.TitleThen, role.InstitutionId, role.RegionId, role.Basis, role.BasisNote);
}

/// <summary>A party as pages show it.</summary>
/// <param name="Id">The row's id, by which evidence points to it.</param>
/// <param name="Name">The name in the reader's language, or labelled with its own.</param>
/// <param name="Place">The place that is the party, or the place where the body is; null where no source says.</param>
/// <param name="Body">The institution; null for a place and for a body kept as written.</param>
/// <param name="Above">The places above <paramref name="Place"/>, from the country down.</param>
public sealed record PartyView(
    Guid Id, LocalizedString Name, PlaceView? Place, BodyView? Body, IReadOnlyList<PlaceView> Above)
{
    /// <summary>The party is the region, the city or the country itself.</summary>
    public bool IsPlace { get; init; }

    /// <summary>The name of today, where the body bore another one then.</summary>
    public LocalizedString? NamedNow { get; init; }

    /// <summary>A body as the source names it, which the registry does not know.</summary>
    public bool IsAsWritten => Body is null && !IsPlace;

    /// <summary>The country; null where no source says.</summary>
    public PlaceView? Country => Above.Count > 0 ? Above[0] : Place is { Level: RegionLevel.Country } ? Place : null;
}

/// <summary>An institution as a party: its page, where readers may open it.</summary>
public sealed record BodyView(Guid Id, string? Slug, InstitutionKind Kind);

/// <summary>Somebody in a role as pages show it: a name, or a description of people whom no source names.</summary>
/// <param name="Id">The row's id, by which evidence points to it.</param>
/// <param name="Name">Null where the source names nobody, and where the name is not for the public.</param>
/// <param name="Description">The unnamed people in the source's words.</param>
/// <param name="TitleThen">The post as it was then.</param>
/// <param name="StandsFor">The body or the place that the person stood for.</param>
/// <param name="Basis">Whether the source says that this was the person, or we conclude it.</param>
/// <param name="BasisNote">Why it was concluded.</param>
public sealed record PersonView(
    Guid Id,
    LocalizedString? Name,
    LocalizedText? Description,
    LocalizedText? TitleThen,
    PartyView? StandsFor,
    FactBasis Basis,
    string? BasisNote)
{
    /// <summary>The address of the person's page.</summary>
    public string? Slug { get; init; }

    /// <summary>A source names the person, and the public may not: one person all the same.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>One person, and not people whom a source only describes.</summary>
    public bool IsOnePerson => Name is not null || IsWithheld;
}
