using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CooperationPortal.Core.Partnerships;

/// <summary>Where the list of partnerships goes on: it is sorted by the number of records, the busiest first.</summary>
internal sealed record PartnershipCursor(int Records, Guid A, Guid B)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Records}-{A:N}-{B:N}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out PartnershipCursor? cursor)
    {
        cursor = text?.Split('-') is [var records, var a, var b]
            && int.TryParse(records, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Guid.TryParseExact(a, "N", out var first)
            && Guid.TryParseExact(b, "N", out var second)
                ? new PartnershipCursor(number, first, second)
                : null;
        return cursor is not null;
    }
}
