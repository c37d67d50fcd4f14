using System.Globalization;

namespace CooperationPortal.Core.History;

/// <summary>The last entry and the hash of all up to it; who keeps it elsewhere sees whether the end was cut or rewritten.</summary>
public sealed record ChainHead(string Hash, long EntryId)
{
    private const char Separator = '@';

    public override string ToString() => $"{Hash}{Separator}{EntryId.ToString(CultureInfo.InvariantCulture)}";

    public static ChainHead Of(byte[] hash, long entryId) => new(Convert.ToHexStringLower(hash), entryId);

    /// <summary>Null where the text is no head.</summary>
    public static ChainHead? Parse(string text) =>
        text.Split(Separator) is [var hash, var id] && hash.Length == 64 && hash.All(char.IsAsciiHexDigit)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var entryId)
            ? new ChainHead(hash.ToLowerInvariant(), entryId)
            : null;
}
