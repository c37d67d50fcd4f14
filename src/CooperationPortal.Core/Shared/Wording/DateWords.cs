using CooperationPortal.Core.Sources;

namespace CooperationPortal.Core.Shared.Wording;

/// <summary>Says dates in the portal's languages: «14–16 ноября, год не указан», "20–23 May 2014".</summary>
public static class DateWords
{
    private static readonly EnglishDates English = new();

    private static readonly Dictionary<string, DateLanguage> Languages = new()
    {
        ["ru"] = new RussianDates(),
        ["en"] = English,
        ["zh"] = new ChineseDates(),
        ["uz"] = new UzbekDates(),
    };

    /// <param name="date">The date.</param>
    /// <param name="culture">Any form of ru, en, zh or uz; another language gets English.</param>
    public static DatePhrase Of(EdtfDate date, string culture)
    {
        var language = LanguageOf(culture);
        string?[] caveats =
        [
            IsDoubtfulAsAWhole(date) ? language.Uncertain : null,
            date.YearKnown ? null : language.YearNotStated,
        ];
        var caveat = string.Join(language.Separator, caveats.Where(c => c is not null));
        return new DatePhrase(Known(date, language), caveat.Length == 0 ? null : caveat)
        {
            Separator = language.Separator,
        };
    }

    /// <summary>The same where the date may be absent; then the source's own words are what is known.</summary>
    public static DatePhrase Of(StatedDate date, string culture)
    {
        var language = LanguageOf(culture);
        return date.Value is { } value
            ? Of(value, culture)
            : new DatePhrase(UsualWords.In(date.Wording, culture) ?? date.Wording ?? "", language.DateNotStated) { Separator = language.Separator };
    }

    private static string Known(EdtfDate date, DateLanguage language) => (date.Start, date.End) switch
    {
        (null, { } end) => Roughly(end, language.UpTo(language.Point(end, governed: true)), language),
        ({ } start, null) => Roughly(start, language.From(language.Point(start, governed: true)), language),
        ({ } start, _) when !date.IsInterval => Piece(start, language),
        ({ } start, { } end) when HasSameQualifiers(start, end) => start.IsApproximate
            ? language.About(language.Range(start, end, governed: true))
            : language.Range(start, end, governed: false),
        ({ } start, { } end) => PieceWithDoubt(start, language) + language.Dash + PieceWithDoubt(end, language),
        _ => "",
    };

    private static string Roughly(EdtfPoint point, string phrase, DateLanguage language) =>
        point.IsApproximate ? language.Roughly(phrase) : phrase;

    private static string Piece(EdtfPoint point, DateLanguage language) => point.IsApproximate
        ? language.About(language.Point(point, governed: true))
        : language.Point(point, governed: false);

    private static string PieceWithDoubt(EdtfPoint point, DateLanguage language) =>
        Piece(point, language) + (point.IsUncertain ? language.InBrackets(language.Uncertain) : "");

    // Where one end only is doubtful, the doubt is said beside that end.
    private static bool IsDoubtfulAsAWhole(EdtfDate date) =>
        date.IsUncertain && (date.Start is null || date.End is null || HasSameQualifiers(date.Start, date.End));

    private static bool HasSameQualifiers(EdtfPoint start, EdtfPoint end) =>
        start.IsApproximate == end.IsApproximate && start.IsUncertain == end.IsUncertain;

    private static DateLanguage LanguageOf(string culture) =>
        Languages.GetValueOrDefault(LanguageTag.Primary(culture), English);
}
