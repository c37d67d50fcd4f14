using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Translations;

/// <summary>Which work list of translators is asked for.</summary>
/// <param name="Into">The language, BCP 47.</param>
/// <param name="Kind">Records of that kind only; null for all.</param>
/// <param name="Order">Which come first.</param>
public sealed record TranslationList(string Into, RecordKind? Kind, TranslationOrder Order = TranslationOrder.MostRead);
