namespace CooperationPortal.Core.Vocabularies;

/// <summary>The vocabularies that administrators keep; closed lists that rules depend on are enumerations.</summary>
public enum VocabularyKind
{
    Specialty,
    Condition,
    InstitutionTypeUz,

    /// <summary>In which names, texts, sources and documents are written; the codes are BCP 47 tags.</summary>
    Language,
}
