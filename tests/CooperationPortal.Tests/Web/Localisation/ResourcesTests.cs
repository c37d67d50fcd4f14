using System.Text.RegularExpressions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Tests.Web.Localisation;

/// <summary>No page shows an untranslated or a missing text, and no text lies about unused.</summary>
public sealed partial class ResourcesTests
{
    [Fact]
    public void Texts_StandInTheFileOfTheirArea()
    {
        var strays = ResourceFiles.All.Where(t => ResourceFiles.AreaOf(t.Key) != t.File.Split('.')[0])
            .Select(t => $"{t.Key} in {t.File}");

        strays.ShouldBeEmpty();
    }

    [Fact]
    public void Keys_AreUnique()
    {
        var doubles = ResourceFiles.All.GroupBy(t => (t.Culture, t.Key)).Where(g => g.Count() > 1)
            .Select(g => $"{g.Key.Key} in {string.Join(", ", g.Select(t => t.File))}");

        doubles.ShouldBeEmpty();
    }

    [Fact]
    public void EveryKey_HasATextInEveryLanguage()
    {
        var missing = LanguageTag.Interface.SelectMany(culture =>
        {
            var there = ResourceFiles.In(culture).Select(t => t.Key).ToHashSet();
            return Wanted(culture).Where(key => !there.Contains(key)).Select(key => $"{culture}: {key}");
        });

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void EveryLanguage_HasOnlyItsOwnPluralForms()
    {
        var superfluous = LanguageTag.Interface.SelectMany(culture =>
            ResourceFiles.In(culture).Select(t => t.Key).Except(Wanted(culture)).Select(key => $"{culture}: {key}"));

        superfluous.ShouldBeEmpty();
    }

    [Fact]
    public void Texts_AreNeitherEmptyNorPadded()
    {
        var faulty = ResourceFiles.All.Where(t => t.Text.Trim().Length == 0 || t.Text.Trim() != t.Text);

        faulty.ShouldBeEmpty();
    }

    [Fact]
    public void Placeholders_AreTheSameInEveryLanguage()
    {
        var different = ResourceFiles.All
            .Where(t => ResourceFiles.PluralStem(t.Key) is null || t.Key.EndsWith(".other", StringComparison.Ordinal))
            .GroupBy(t => t.Key)
            .Where(g => g.Select(t => Placeholders(t.Text)).Distinct().Count() > 1)
            .Select(g => g.Key);

        different.ShouldBeEmpty();
    }

    [Fact]
    public void UzbekTexts_UseTheLettersOfTheAlphabetForApostrophes()
    {
        // U+02BB in oʻ and gʻ, U+02BC for the glottal stop; quotation marks and apostrophes are neither.
        var wrong = ResourceFiles.In(LanguageTag.Uzbek).Where(t => WrongUzbekLetter().IsMatch(t.Text)).Select(t => t.Key);

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void EveryKeyThatSourcesMention_Exists()
    {
        var stems = ResourceFiles.Keys.SelectMany(Prefixes).ToHashSet();
        var missing = ResourceFiles.Mentioned.Except(ConventionKeys.LookedFor).Where(mentioned => mentioned.Contains('*')
            ? !stems.Any(Pattern(mentioned).IsMatch)
            : !stems.Contains(mentioned));

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void EveryKey_IsUsed()
    {
        var patterns = ResourceFiles.Mentioned.Where(m => m.Contains('*')).Select(Pattern).ToList();
        var unused = ResourceFiles.Keys
            .Where(key => !Prefixes(key).Any(stem => ResourceFiles.Mentioned.Contains(stem)
                || patterns.Exists(pattern => pattern.IsMatch(stem))))
            .Where(key => !ConventionKeys.AreKnown(key));

        unused.ShouldBeEmpty();
    }

    [Fact]
    public void EveryState_HasItsWord()
    {
        var missing = Enum.GetNames<StateKind>().Where(name => !ResourceFiles.Keys.Contains($"State.{name}"));

        missing.ShouldBeEmpty();
    }

    private static HashSet<string> Wanted(string culture) =>
        [.. ResourceFiles.Keys.Where(key => ResourceFiles.PluralStem(key) is null),
            .. ResourceFiles.Keys.Select(ResourceFiles.PluralStem).OfType<string>().Distinct()
                .SelectMany(stem => PluralForm.Of(culture).Select(form => $"{stem}.{form}"))];

    // "Sample.Who" in a page stands for Sample.Who and for Sample.Who.Lead; a plural for its forms.
    private static IEnumerable<string> Prefixes(string key)
    {
        for (var end = key.Length; end > 0; end = key.LastIndexOf('.', end - 1))
        {
            yield return key[..end];
        }
    }

    private static Regex Pattern(string mentioned) =>
        new("^" + Regex.Escape(mentioned).Replace(@"\*", @"[A-Za-z0-9-]+", StringComparison.Ordinal) + "$");

    private static string Placeholders(string text) =>
        string.Join(' ', Placeholder().Matches(text).Select(m => m.Value).Distinct().Order());

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("['`’‘´]")]
    private static partial Regex WrongUzbekLetter();
}
