using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CooperationPortal.Core.Readership;

/// <summary>Where a list goes on that is sorted by how often its records were read.</summary>
public sealed record ReadsCursor(long Reads, Guid Id)
{
    private const char Mark = 'r';

    /// <summary>As it stands in an address; a cursor by moment begins with a digit.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mark}{Reads}-{Id:N}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out ReadsCursor? cursor)
    {
        cursor = text is [Mark, ..] && text[1..].Split('-') is [var reads, var id]
            && long.TryParse(reads, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && Guid.TryParseExact(id, "N", out var guid)
                ? new ReadsCursor(count, guid)
                : null;
        return cursor is not null;
    }
}
