using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CooperationPortal.Core.History;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.Setup;
using CsvHelper;

namespace CooperationPortal.Web.Api;

/// <summary>The history as a file, sent while it is read; its last line is the head of the chain, for <c>verify</c>.</summary>
public static class AuditExport
{
    private const string HeadName = "head";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private static readonly string[] Columns =
    [
        "number", "id", "at", "actorId", "actorName", "address", "action", "recordKind", "recordId", "reference", "title",
        "regionIds", "institutionIds", "comment", "changes", "hash",
    ];

    public static void MapAuditExport(this IEndpointRouteBuilder routes)
    {
        Map(routes, "csv", "text/csv; charset=utf-8; header=present", WriteCsvAsync);
        Map(routes, "jsonl", "application/jsonl; charset=utf-8", WriteLinesAsync);
    }

    private static void Map(
        IEndpointRouteBuilder routes, string suffix, string type, Func<HttpContext, AuditFilter, AuditQueries, Task> write) =>
        routes.MapGet($"/manage/audit.{suffix}", (HttpContext context, [AsParameters] AuditQuery query, AuditQueries audit) =>
        {
            context.Response.ContentType = type;
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"history.{suffix}\"";
            context.Response.Headers.CacheControl = "private, no-store";
            return write(context, query.Filter, audit);
        }).RequireAuthorization(Policies.Audit);

    private static async Task WriteCsvAsync(HttpContext context, AuditFilter filter, AuditQueries audit)
    {
        var (body, stop) = (context.Response.Body, context.RequestAborted);
        await using var writer = new StreamWriter(body, new UTF8Encoding(true), leaveOpen: true);
        await using var csv = new CsvWriter(writer, CsvFormat.Configuration, leaveOpen: true);
        await CsvFormat.LineAsync(csv, Columns);
        await foreach (var page in PagesAsync(context, filter, audit))
        {
            foreach (var entry in page)
            {
                await CsvFormat.LineAsync(csv, Values(entry).Select(Cell));
            }

            await csv.FlushAsync();
            await body.FlushAsync(stop);
        }

        await CsvFormat.LineAsync(csv, [HeadName, (await audit.HeadAsync(stop))?.ToString()]);
    }

    private static async Task WriteLinesAsync(HttpContext context, AuditFilter filter, AuditQueries audit)
    {
        var (body, stop) = (context.Response.Body, context.RequestAborted);
        await foreach (var page in PagesAsync(context, filter, audit))
        {
            foreach (var entry in page)
            {
                await LineAsync(body, Columns.Zip(Values(entry)).ToDictionary(c => c.First, c => c.Second), stop);
            }

            await body.FlushAsync(stop);
        }

        var head = (await audit.HeadAsync(stop))?.ToString();
        await LineAsync(body, new Dictionary<string, object?> { [HeadName] = head }, stop);
    }

    private static async Task LineAsync(Stream body, Dictionary<string, object?> members, CancellationToken stop)
    {
        await JsonSerializer.SerializeAsync(body, members, Options, stop);
        await body.WriteAsync("\n"u8.ToArray(), stop);
    }

    private static IAsyncEnumerable<IReadOnlyList<SealedEntry>> PagesAsync(
        HttpContext context, AuditFilter filter, AuditQueries audit) =>
        audit.ExportAsync(filter, context.Request.QueryString.Value ?? "", context.Actor(), context.RequestAborted);

    /// <summary>In the order of <see cref="Columns"/>.</summary>
    private static object?[] Values(SealedEntry entry)
    {
        var e = entry.Entry;
        return
        [
            entry.Number, e.Id, e.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), e.ActorId, e.ActorName,
            e.Address?.ToString(), e.Action.ToString(), e.RecordKind.ToString(), e.RecordId, e.Reference, e.Title, e.RegionIds,
            e.InstitutionIds, e.Comment, e.Changes, Convert.ToHexStringLower(entry.Hash),
        ];
    }

    private static object? Cell(object? value) => value switch
    {
        Guid[] ids => string.Join(' ', ids),
        IReadOnlyList<FieldChange> changes => JsonSerializer.Serialize(changes, Options),
        _ => value,
    };
}
