using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Vocabularies;

/// <summary>Which lists of the inputs hold codes of which vocabulary, said once for forms, checks and comparisons.</summary>
public static class TermFields
{
    private static readonly Dictionary<string, VocabularyKind> ByProperty = new()
    {
        [nameof(MeetingInput.SpecialtyCodes)] = VocabularyKind.Specialty,
        [nameof(MeetingInput.ConditionCodes)] = VocabularyKind.Condition,
    };

    public static IEnumerable<VocabularyKind> Vocabularies => ByProperty.Values;

    /// <summary>Null for a vocabulary of which no input names codes.</summary>
    public static string? PropertyOf(VocabularyKind vocabulary) => ByProperty.FirstOrDefault(p => p.Value == vocabulary).Key;

    /// <summary>Null for a property that holds no codes.</summary>
    public static VocabularyKind? VocabularyOf(string property) =>
        ByProperty.TryGetValue(property, out var vocabulary) ? vocabulary : null;

    /// <summary>All such lists of an input, with the paths by which a form binds them.</summary>
    public static IEnumerable<TermField> In(object input)
    {
        foreach (var (path, part) in InputWalker.Find<object>(input))
        {
            foreach (var (property, vocabulary) in ByProperty)
            {
                if (part.GetType().GetProperty(property)?.GetValue(part) is List<string> codes)
                {
                    yield return new TermField(path.Length == 0 ? property : $"{path}.{property}", vocabulary, codes);
                }
            }
        }
    }
}

/// <summary>One list of codes in an input.</summary>
public sealed record TermField(string Path, VocabularyKind Vocabulary, List<string> Codes);
