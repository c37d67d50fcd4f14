namespace CooperationPortal.Core.Shared.Names;

/// <summary>Chooses, from all forms of a name, the one to show.</summary>
public static class NameSet
{
    private static readonly NameKind[] Preference =
    [
        NameKind.Official, NameKind.Short, NameKind.Transliteration, NameKind.Press, NameKind.Alias, NameKind.Former,
    ];

    /// <exception cref="InvalidOperationException">There is no name at all.</exception>
    public static LocalizedString Best(IEnumerable<Name> names, string lang) => Best(names.Select(Form), lang);

    /// <inheritdoc cref="Best(IEnumerable{Name}, string)"/>
    public static LocalizedString Best(IEnumerable<NameForm> names, string lang) =>
        BestOrNull(names, lang) ?? throw new InvalidOperationException("A record without any name.");

    /// <summary>
    /// The official form in that language, else its short form, transliteration, form in the press or alias; else the
    /// same in the next language of the fallback chain. A former name is shown only where there is no other. Of two aliases it
    /// is always the same one, in whatever order they were read.
    /// </summary>
    public static LocalizedString? BestOrNull(IEnumerable<NameForm> names, string lang)
    {
        names = names.OrderBy(n => n.Text, StringComparer.Ordinal);
        var chain = LanguageFallback.Default.Chain(lang).ToList();
        var best = names.MinBy(n => (
            n.Kind == NameKind.Former,
            chain.IndexOf(n.Lang) is var place && place < 0 ? chain.Count : place,
            Array.IndexOf(Preference, n.Kind)));
        return best is null ? null : new LocalizedString(best.Text, best.Lang, best.Lang != lang);
    }

    /// <summary>
    /// The form by which an address calls a record: of those in Russian and English the one of the best kind, the first of several, so
    /// that what a source has goes before a translation; else as <see cref="BestOrNull"/> has it.
    /// </summary>
    public static string? ForAddress(IReadOnlyCollection<NameForm> names) =>
        names.Where(n => n.Lang is LanguageTag.Russian or LanguageTag.English && n.Kind is not NameKind.Former)
            .OrderBy(n => Array.IndexOf(Preference, n.Kind)).FirstOrDefault()?.Text
        ?? BestOrNull(names, LanguageTag.Russian)?.Text;

    /// <summary>
    /// The forms valid on that day, for <see cref="Best(IEnumerable{NameForm}, string)"/>. A former name whose dates
    /// cover the day was the official one then, and forms with dates take the place of those of their kind without.
    /// </summary>
    public static IReadOnlyList<NameForm> AsOf(IEnumerable<DatedNameForm> names, DateOnly date) =>
        [.. names
            .Where(n => !(n.From > date) && !(n.To < date))
            .Select(n => (Form: WasOfficial(n) ? n.Form with { Kind = NameKind.Official } : n.Form, n.IsDated))
            .GroupBy(n => (n.Form.Lang, n.Form.Kind))
            .SelectMany(alike => alike.Any(n => n.IsDated) ? alike.Where(n => n.IsDated) : alike)
            .Select(n => n.Form)];

    /// <summary>All forms as a page or a form lists them: by language, those of the portal first, then by kind.</summary>
    public static IEnumerable<T> InOrder<T>(this IEnumerable<T> names)
        where T : Name => names
        .OrderBy(n => Offered(n.Lang))
        .ThenBy(n => n.Lang, StringComparer.Ordinal)
        .ThenBy(n => Array.IndexOf(Preference, n.Kind))
        .ThenBy(n => n.Text, StringComparer.Ordinal);

    private static int Offered(string lang)
    {
        var place = LanguageTag.Offered.ToList().IndexOf(lang);
        return place < 0 ? LanguageTag.Offered.Count : place;
    }

    private static bool WasOfficial(DatedNameForm name) => name.Form.Kind == NameKind.Former && name.IsDated;

    private static NameForm Form(Name name) => new(name.Text, name.Lang, name.Kind);
}
