using System.Text.RegularExpressions;
using AnyAscii;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared;

/// <summary>The readable part of an address, made of a name in any script; it never changes once given.</summary>
public static partial class Slugs
{
    private const int Length = 80;

    /// <summary>The name in Latin letters and digits with single hyphens; the id's end where nothing of it is left.</summary>
    public static string Of(string name, Guid id)
    {
        var slug = NotPlain().Replace(name.Transliterate().ToLowerInvariant(), "-").Trim('-');
        slug = slug.Length > Length ? slug[..Length].TrimEnd('-') : slug;
        return slug.Length > 0 ? slug : End(id);
    }

    /// <summary>Like <see cref="Of"/>, with the id's end where another record has the slug.</summary>
    public static async Task<string> FreeAsync(
        string name, Guid id, IQueryable<string> taken, CancellationToken cancellationToken)
    {
        var slug = Of(name, id);
        return await taken.AnyAsync(t => t == slug, cancellationToken) ? OfOneOfMany(name, id) : slug;
    }

    /// <summary>Like <see cref="Of"/>, with the id's end: of names that many bear, such as those of people.</summary>
    public static string OfOneOfMany(string name, Guid id) => $"{Of(name, id)}-{End(id)}";

    /// <summary>The last eight hex digits: random in a UUID v7, while its first ones are the time.</summary>
    private static string End(Guid id) => id.ToString("N")[^8..];

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();
}
