using System.Text.RegularExpressions;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.Commands;
using CooperationPortal.Web.PageSupport;

namespace CooperationPortal.Tests.Web.Access;

/// <summary>Which addresses a route has: one for each state of a record, or only one where it names none.</summary>
internal static partial class AccessWalk
{
    /// <summary>Kinds whose routes name them by key.</summary>
    private static readonly IReadOnlyList<RecordKind> Kinds = [.. LiveRecords.Kinds, RecordKind.Commitment];

    public static IEnumerable<AccessAddress> Of(RouteLine route, AccessRecords records)
    {
        if (KindOf(route.Path) is not { } kind)
        {
            return [new AccessAddress(route, null, Fill(route.Path), null)];
        }

        return AccessRecords.Of(kind)
            .Select(state => (State: state, Record: records.Of(kind, state)))
            .Select(r => new AccessAddress(route, r.State, Fill(Named(route.Path, kind, r.Record)), r.Record));
    }

    /// <summary>Of a route that is for any kind, agreements; of the papers of a visit, visits.</summary>
    private static RecordKind? KindOf(string path)
    {
        var named = Kinds.Where(k => RecordKey().IsMatch(path) && path.Contains($"/{RecordLinks.Segment(k)}/", StringComparison.Ordinal)).ToList();
        return named.Count > 0 ? named[0]
            : path.Contains("/institutions/{recordId", StringComparison.Ordinal) ? RecordKind.Institution
            : path.Contains("/programme", StringComparison.Ordinal) || path.Contains("/report", StringComparison.Ordinal)
                ? path.Contains("{recordId", StringComparison.Ordinal) ? RecordKind.Visit : null
            : path.Contains("{recordId", StringComparison.Ordinal) || path.Contains("{documentId", StringComparison.Ordinal) ? RecordKind.Agreement
            : null;
    }

    private static string Named(string path, RecordKind kind, AccessRecord record) => RecordKey().Replace(path, record.Key)
        .Replace("{recordId:guid}", $"{record.Id}", StringComparison.Ordinal)
        .Replace("{documentId:guid}", $"{record.DocumentId}", StringComparison.Ordinal)
        .Replace("{kind}", RecordLinks.Segment(kind), StringComparison.Ordinal);

    /// <summary>
    /// A page that is everybody's costs most and differs least: five readers look at it, and one again at the record that is
    /// public. Whoever is refused at the door of the staff is refused whatever lies behind it: he tries four states.
    /// </summary>
    public static bool IsWorthAsking(AccessAddress address, string reader) => address.Route switch
    {
        { Path: "/files/{documentId:guid}" } => true,
        { Policy: "Public" or "anonymous" } => address.State is AccessState.Public
            ? reader is "anonymous" or "national staff"
            : reader is "anonymous" or "own staff" or "administrator" or "role removed" or "session ended",
        _ => address.State is not (AccessState.Deleted or AccessState.Submitted or AccessState.Returned)
            || !AccessReaders.Outside.Contains(reader),
    };

    /// <summary>
    /// Administrators search the history, where their looking is remembered; nothing else is told them. A developer reads all
    /// mail of his own machine: outside Development there is no such page.
    /// </summary>
    public static bool IsSecretFrom(string reader, AccessAddress address) => AccessReaders.Strangers.Contains(reader)
        && address.Path != "/mailbox"
        && !(reader == "administrator" && address.Path.StartsWith("/manage/audit", StringComparison.Ordinal));

    /// <summary>As somebody sends it who tries out addresses.</summary>
    public static FormUrlEncodedContent Form(string? token) => new(new Dictionary<string, string>
    {
        ["__RequestVerificationToken"] = token ?? "", ["command"] = "publish", ["Input.Reason"] = "причина", ["Input.Comment"] = "причина",
        ["Input.Text"] = "замечание", ["Stamp.Version"] = "1", ["Stamp.LiveVersion"] = "1",
    });

    /// <summary>As somebody sends it who has looked away for too long, and filled in nothing.</summary>
    public static FormUrlEncodedContent StaleForm(string? token) => new(new Dictionary<string, string>
    {
        ["__RequestVerificationToken"] = token ?? "", ["command"] = "publish", ["Stamp.Version"] = "1", ["Stamp.LiveVersion"] = "1",
    });

    private static string Fill(string path) => path is "/{lang:lang}/search" ? $"/ru/search?q={Half}" : Examples.Aggregate(
        path, (filled, example) => filled.Replace(example.Key, example.Value, StringComparison.Ordinal));

    private const string Half = "Синегл";

    private static readonly IReadOnlyDictionary<string, string> Examples = new Dictionary<string, string>
    {
        ["/{id:guid?}"] = "", ["{vocabulary}"] = "conditions", ["/{code?}"] = "", ["{format}"] = "csv", ["{a}"] = "ru-sam", ["{b}"] = "uz-ng", ["{iso2}"] = "ru",
        ["{which}"] = "agreements", ["{act}"] = "publish", ["{why}"] = "SigningOverdue", ["{code:int}"] = "404", ["{id:long}"] = "0",
        ["{kind}-{number:int:min(1):max(10000)}"] = "agreements-1", ["{of}/{code}"] = "specialties/none", ["{**path}"] = "nothing/here",
        // Half of the secret word, which is not told back as the whole of it.
        ["/manage/lookup"] = $"/manage/lookup?kinds=agreement,visit,meeting,institution,event,person&q={Half}",
        ["/{lang:lang}/search/suggest"] = $"/ru/search/suggest?q={Half}",
        ["{hash}"] = "none", ["{id:guid}"] = $"{Guid.Empty}", ["{commentId:guid}"] = $"{Guid.Empty}", ["{survivorId:guid}"] = $"{Guid.Empty}",
        ["regions/{slug}"] = "regions/ru-sam", ["{secret}"] = "none", ["people/{slug}"] = "people/nobody", ["{lang:lang}"] = "ru",
    };

    [GeneratedRegex(@"\{(reference|key|slug)\}")]
    private static partial Regex RecordKey();
}

/// <summary>An address to be asked for.</summary>
/// <param name="State">Of the record that it names; null where it names none.</param>
internal sealed record AccessAddress(RouteLine Route, AccessState? State, string Path, AccessRecord? Record)
{
    public override string ToString() => $"{Route.Method} {Route.Path} {State?.ToString().ToLowerInvariant() ?? "-"}";
}
