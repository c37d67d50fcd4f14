namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>A person in a role with the post of that time; unnamed people are described instead.</summary>
public abstract class PersonInput : IRow, INamesPerson
{
    public Guid Id { get; set; }

    /// <summary>A person of the registry, or a new name kept as written.</summary>
    public RecordPick Person { get; set; } = new();

    /// <summary>
    /// A private person who is named here for the first time: the name waits for consent. Of a person of the registry the
    /// registry keeps it.
    /// </summary>
    public bool IsPrivate { get; set; }

    RecordPick INamesPerson.Named => Person;

    /// <summary>People whom the source does not name («представители администрации»).</summary>
    public LocalizedInput Description { get; set; } = new();
    public LocalizedInput TitleThen { get; set; } = new();

    /// <summary>The institution, region or city that the person stood for.</summary>
    public RecordPick StandsFor { get; set; } = new();
    public FactBasis Basis { get; set; } = FactBasis.Stated;
    public string? BasisNote { get; set; }
}
