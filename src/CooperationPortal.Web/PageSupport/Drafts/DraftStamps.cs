using System.Globalization;
using CooperationPortal.Core.Drafts;

namespace CooperationPortal.Web.PageSupport.Drafts;

/// <summary>The stamp's hidden fields, and what they say when the form comes back.</summary>
public static class DraftStamps
{
    public const string Prefix = "Stamp";
    public const string NewerPrefix = "Newer";

    public static IEnumerable<KeyValuePair<string, string>> Fields(DraftStamp stamp, string prefix)
    {
        yield return new($"{prefix}.{nameof(stamp.CreationKey)}", stamp.CreationKey.ToString());
        yield return new($"{prefix}.{nameof(stamp.RecordId)}", stamp.RecordId?.ToString() ?? "");
        yield return new($"{prefix}.{nameof(stamp.Version)}", Text(stamp.Version));
        yield return new($"{prefix}.{nameof(stamp.LiveVersion)}", Text(stamp.LiveVersion));
    }

    public static DraftStamp Read(IFormCollection form, string prefix) => new()
    {
        CreationKey = Guid.TryParse(form[$"{prefix}.{nameof(DraftStamp.CreationKey)}"], out var key) && key != Guid.Empty
            ? key
            : Guid.CreateVersion7(),
        RecordId = Guid.TryParse(form[$"{prefix}.{nameof(DraftStamp.RecordId)}"], out var id) ? id : null,
        Version = Number(form[$"{prefix}.{nameof(DraftStamp.Version)}"]),
        LiveVersion = Number(form[$"{prefix}.{nameof(DraftStamp.LiveVersion)}"]),
    };

    private static string Text(uint? version) => version?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static uint? Number(string? text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
