using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Web.PageSupport;

/// <summary>The addresses of the vocabularies where administrators keep them.</summary>
public static class VocabularyLinks
{
    public const string List = "/manage/vocabularies";

    private static readonly Dictionary<VocabularyKind, string> Segments = new()
    {
        [VocabularyKind.Specialty] = "specialties",
        [VocabularyKind.Condition] = "conditions",
        [VocabularyKind.InstitutionTypeUz] = "institution-types-uz",
        [VocabularyKind.Language] = "languages",
    };

    public static string Of(VocabularyKind vocabulary) => $"{List}/{Segments[vocabulary]}";

    public static string New(VocabularyKind vocabulary) => $"{Of(vocabulary)}/term";

    public static string Term(VocabularyKind vocabulary, string code) => $"{New(vocabulary)}/{code}";

    /// <summary>Null where no vocabulary has that address.</summary>
    public static VocabularyKind? Find(string segment) =>
        Segments.Where(s => s.Value == segment).Select(s => (VocabularyKind?)s.Key).SingleOrDefault();
}
