using System.Globalization;
using System.Text;

namespace CooperationPortal.Core.History;

/// <summary>
/// The words of an entry that are hashed: each field after its length in bytes, so that no text can pass for two fields,
/// and a dash for none. The database says the same in <c>history_text</c>.
/// </summary>
public static class ChainText
{
    public static byte[] Of(IEnumerable<string?> fields) => Encoding.UTF8.GetBytes(string.Concat(fields.Select(Part)));

    private static string Part(string? field) => field is null
        ? "-"
        : string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:{field}");
}
