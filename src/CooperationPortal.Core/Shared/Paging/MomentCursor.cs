using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CooperationPortal.Core.Shared.Paging;

/// <summary>Where a list that is sorted by instant and id goes on.</summary>
public sealed record MomentCursor(DateTimeOffset At, Guid Id)
{
    /// <summary>As it stands in an address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}-{Id:N}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out MomentCursor? cursor)
    {
        cursor = text?.Split('-') is [var moment, var id]
            && long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks
            && Guid.TryParseExact(id, "N", out var guid)
                ? new MomentCursor(new DateTimeOffset(ticks, TimeSpan.Zero), guid)
                : null;
        return cursor is not null;
    }
}
