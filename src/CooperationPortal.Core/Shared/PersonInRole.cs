using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Regions;

namespace CooperationPortal.Core.Shared;

/// <summary>
/// A person, or people whom the source only describes, in some role, with the post held at that time: the post stays
/// as it was when the person moves on. Personal data: names of people in office.
/// </summary>
public abstract class PersonInRole
{
    public required Guid Id { get; init; }

    /// <summary>Position in its list, from 0.</summary>
    public int Order { get; internal set; }

    /// <summary>Null where the source names nobody.</summary>
    public Guid? PersonId { get; internal set; }
    public Person? Person { get; internal set; }

    /// <summary>Unnamed people in the source's words («представители администрации»).</summary>
    public LocalizedText? Description { get; internal set; }

    /// <summary>The post as it was then.</summary>
    public LocalizedText? TitleThen { get; internal set; }

    /// <summary>The institution that the person stood for.</summary>
    public Guid? InstitutionId { get; internal set; }
    public Institution? Institution { get; internal set; }

    /// <summary>The region or city that the person stood for.</summary>
    public Guid? RegionId { get; internal set; }
    public Region? Region { get; internal set; }

    /// <summary>Whether the source says that this was the person, or we conclude it.</summary>
    public FactBasis Basis { get; internal set; } = FactBasis.Stated;

    /// <summary>Why it was concluded.</summary>
    public string? BasisNote { get; internal set; }
}
