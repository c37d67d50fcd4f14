using System.Text.RegularExpressions;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Institutions;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>The names of bodies of which an abbreviation was typed.</summary>
public sealed class FullNames(PortalDbContext db)
{
    private const int Most = 4;

    /// <summary>
    /// The bodies whose names begin so and end in the words of an abbreviation: ИОДКБ, КазГМУ. By one letter, КГМУ, many may be meant:
    /// the reader is told which was taken.
    /// </summary>
    public async Task<IEnumerable<(string Name, bool IsGuess)>> OfAsync(string typed, CancellationToken cancellationToken)
    {
        if (Abbreviations.OfAName(typed) is not { } parts)
        {
            return await OfInitialsAsync(typed, cancellationToken);
        }

        // In any language: the one that is called so in Russian may have its English name only.
        var words = SearchWords.Of(SameWords.Widen(parts.Long) ?? parts.Long).Select(w => string.Join('|', w.Choices().Select(c => c.Key)));
        var pattern = $"^{SearchKey.Of(parts.Begun)}{string.Concat(words.Select(choices => $".* ({choices})"))}";
        var names = await db.PublicNamesAsync(
            db.Names.OfType<InstitutionName>().Where(n => Regex.IsMatch(n.SearchKey, pattern)).OrderBy(n => n.SearchKey.Length).Take(Most),
            cancellationToken);
        return parts.Begun.Length == 1
            ? names.Select(n => (n.Text, true))
            : names.Select(n => n.Text).Append($"{parts.Begun} {parts.Long}").Select(name => (name, false));
    }

    private async Task<IEnumerable<(string Name, bool IsGuess)>> OfInitialsAsync(string typed, CancellationToken cancellationToken)
    {
        if (Initials.PatternOf(typed) is not { } pattern)
        {
            return [];
        }

        var names = await db.PublicNamesAsync(
            db.Names.OfType<InstitutionName>().Where(n => Regex.IsMatch(n.SearchKey, pattern)).OrderBy(n => n.SearchKey.Length).Take(Most),
            cancellationToken);
        return names.Select(n => (n.Text, true));
    }
}
