using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Translations;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Search;

/// <summary>All that a record is found by, before it is folded; see <see cref="RecordKeys"/>.</summary>
/// <param name="Reference">The number by which it is cited.</param>
/// <param name="Own">Its own texts.</param>
/// <param name="Cited">The titles of its sources.</param>
/// <param name="CitedDays">When its sources were published.</param>
/// <param name="Labels">The labels of its codes.</param>
/// <param name="Codes">The codes themselves.</param>
/// <param name="Kinds">The kinds of cooperation that it states.</param>
/// <param name="Written">Bodies kept as written.</param>
/// <param name="NameKeys">Every form of the names that it mentions, folded already.</param>
/// <param name="PlaceKeys">Every form of the names of the places that it touches, up to the countries, folded already.</param>
internal sealed record RecordWords(
    string Reference,
    IReadOnlyList<LocalizedText> Own,
    IReadOnlyList<LocalizedText> Cited,
    IReadOnlyList<StatedDate> CitedDays,
    IReadOnlyList<LocalizedText> Labels,
    IReadOnlyList<(VocabularyKind Vocabulary, string Code)> Codes,
    IReadOnlyList<ActivityType> Kinds,
    IReadOnlyList<string> Written,
    IReadOnlyList<string> NameKeys,
    IReadOnlyList<string> PlaceKeys)
{
    /// <summary>Stands in a key between what the record says itself and the names of its places.</summary>
    public const string PlacesFollow = " @ ";

    /// <param name="record">What takes the key and the texts.</param>
    /// <param name="fold"><see cref="SearchKey.Of"/>, or the same with a memory.</param>
    public void SetOn(Record record, Func<string, string> fold)
    {
        List<LocalizedText> texts = [.. Own, .. Cited, .. Labels, .. Kinds.Select(ActivityWords.LabelOf)];
        var words = texts.SelectMany(t => t.Texts.Values)
            .Concat(Written)
            .Concat(Codes.SelectMany(c => TermWords.Of(c.Vocabulary, c.Code)))
            .Concat(Kinds.SelectMany(ActivityWords.Of))
            .Concat(KindWords.Of(record))
            .Concat(RecordYears.Of(record))
            .Distinct().ToList();

        // Each text by itself: letters that two alphabets share are read by the words beside them.
        record.SearchKey = string.Join(' ', words.Prepend(Reference).Select(fold).Concat(words.Select(CharacterKey.Of)).Where(key => key.Length > 0)
            .Concat(DayWords.Of([.. RecordYears.DatesOf(record), .. CitedDays])).Concat(NameKeys))
            + PlacesFollow + string.Join(' ', PlaceKeys);
        record.SearchTexts = texts;
        record.Untranslated = MissingLanguages.Of(Own);
    }
}
