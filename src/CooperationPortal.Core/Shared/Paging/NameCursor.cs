using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CooperationPortal.Core.Shared.Paging;

/// <summary>Where a list that is sorted by name goes on.</summary>
public sealed record NameCursor(string Name, Guid Id)
{
    /// <summary>As it stands in an address.</summary>
    public override string ToString() => $"{Id:N}{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Name))}";

    public static bool TryParse(string? text, [NotNullWhen(true)] out NameCursor? cursor)
    {
        cursor = null;
        if (text is null || text.Length < 32 || !Guid.TryParseExact(text[..32], "N", out var id)
            || !Base64Url.IsValid(text.AsSpan(32)))
        {
            return false;
        }

        var name = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text.AsSpan(32)));
        cursor = name.Contains('\0', StringComparison.Ordinal) ? null : new NameCursor(name, id);
        return cursor is not null;
    }
}
