using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CooperationPortal.Core.Partnerships;

/// <summary>Where a list of partnerships goes on: behind two places, and what else its order goes by.</summary>
/// <param name="Place">
/// How many records they have, the busiest first; or the moment at which one of them changed, which is a far greater number; by
/// name nothing.
/// </param>
/// <param name="A">The one place.</param>
/// <param name="B">The other.</param>
internal sealed record PartnershipCursor(long Place, Guid A, Guid B)
{
    /// <summary>No two places have so many records; as a moment it is in the first hour of all.</summary>
    public bool IsMoment => Place > int.MaxValue;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Place}-{A:N}-{B:N}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out PartnershipCursor? cursor)
    {
        cursor = text?.Split('-') is [var place, var a, var b]
            && long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Guid.TryParseExact(a, "N", out var first)
            && Guid.TryParseExact(b, "N", out var second)
                ? new PartnershipCursor(number, first, second)
                : null;
        return cursor is not null;
    }
}
