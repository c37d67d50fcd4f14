namespace CooperationPortal.Core.Figures;

/// <summary>By what a list of published records is read.</summary>
internal enum ListWay
{
    /// <summary>In its order, from its first row.</summary>
    Walked,

    /// <summary>By the index of facts.</summary>
    ByFacts,

    /// <summary>By the index of words.</summary>
    ByWords,
}
