namespace CooperationPortal.Core.Press.Giving;

/// <summary>What a passage holds, and so which fields make sense for it.</summary>
public enum PassageKind
{
    Place,
    Institution,
    Person,
    Event,
    Date,

    /// <summary>Which kind of visit it was.</summary>
    VisitKind,

    /// <summary>An outcome of a stop.</summary>
    Outcome,

    /// <summary>Something in the life of an agreement.</summary>
    LifeEvent,

    /// <summary>An offer, an interest, an assessment or a plan.</summary>
    Saying,
    Activity,
    Sector,
    Ordinal,

    /// <summary>Few words that begin with a capital: a name that the registry may lack.</summary>
    Name,

    /// <summary>Any words that a person selects.</summary>
    Words,
}
