using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CooperationPortal.Core.Shared.Paging;

/// <summary>Where a list that is sorted by day and id, newest first, goes on.</summary>
public sealed record Cursor(DateOnly SortDate, Guid Id)
{
    /// <summary>As it stands in an address.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{SortDate:yyyyMMdd}-{Id:N}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out Cursor? cursor)
    {
        cursor = text?.Split('-') is [var day, var id]
            && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && Guid.TryParseExact(id, "N", out var guid)
                ? new Cursor(date, guid)
                : null;
        return cursor is not null;
    }
}
