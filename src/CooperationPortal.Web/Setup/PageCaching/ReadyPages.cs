using System.Collections.Concurrent;
using System.Globalization;
using CooperationPortal.Core.Readership;
using CooperationPortal.Core.Shared;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CooperationPortal.Web.Setup.PageCaching;

/// <summary>
/// The kept pages that are asked for again and again, as they were sent: headers and bytes, for readers without cookies. A page of
/// the cache is put together anew for each reader, which takes as long as sending it (docs/decisions/0079-ready-pages.md).
/// </summary>
internal sealed class ReadyPages(PublicVersion version, TimeProvider time, KeptPagesLog log, ReadCounts reads, PortalOptions options)
{
    // As many addresses, whatever marks are put on links, are looked at to be made ready.
    private const int MostWanted = 4096;

    /// <summary>Of the memory for kept pages a quarter holds those that are ready.</summary>
    private readonly long most = options.PageCacheMegabytes * 1024L * 1024 / 4;

    private volatile Shelf shelf = new("", default);
    private long sent;

    /// <summary>How many pages were sent so since the start.</summary>
    public long Sent => Interlocked.Read(ref sent);

    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (log.TellsEach || version.Current is not { } state || !MayBeReady(context.Request))
        {
            await next(context);
            return;
        }

        var (pages, key, now) = (ShelfOf(state), ReadyKey.Of(context.Request), time.GetUtcNow());
        if (pages.Ready.TryGetValue(key, out var page) && page.Age(now) < PublicPagesPolicy.Longest)
        {
            Interlocked.Increment(ref sent);
            log.Add();
            await page.SendAsync(context.Response, now);
            ReadCounting.Count(reads, context);
        }
        else if (pages.Wanted.ContainsKey(key))
        {
            await PrepareAsync(context, next, pages, key, now);
        }
        else
        {
            await next(context);
            if (KeptPagesLog.IsKept(context) && pages.Wanted.Count < MostWanted)
            {
                pages.Wanted.TryAdd(key, true);
            }
        }
    }

    private static bool MayBeReady(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && StringValues.IsNullOrEmpty(request.Headers.Cookie)
        && StringValues.IsNullOrEmpty(request.Headers.Authorization)
        && request.Headers.AcceptEncoding.Count < 2;

    /// <summary>What is ready shows one state of the records, on one day; with the next all is forgotten.</summary>
    private Shelf ShelfOf(string state)
    {
        var (current, today) = (shelf, time.Today());
        if (current.State != state || current.Day != today)
        {
            shelf = current = new Shelf(state, today);
        }

        return current;
    }

    /// <summary>Remembers what the cache sends.</summary>
    private async Task PrepareAsync(HttpContext context, RequestDelegate next, Shelf pages, ReadyKey key, DateTimeOffset now)
    {
        var response = context.Response;
        var body = response.Body;
        await using var sent = new MemoryStream();
        response.Body = sent;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        // Some headers are set when the answer begins.
        var bytes = sent.ToArray();
        await body.WriteAsync(bytes, context.RequestAborted);
        if (KeptPagesLog.IsKept(context) && response.StatusCode is StatusCodes.Status200OK)
        {
            pages.Put(key, ReadyPage.Of(response.Headers, bytes, now), most);
        }
    }

    private sealed class Shelf(string state, DateOnly day)
    {
        private long bytes;

        public string State => state;

        public DateOnly Day => day;

        public ConcurrentDictionary<ReadyKey, ReadyPage> Ready { get; } = new();

        /// <summary>What the cache had when it was asked for.</summary>
        public ConcurrentDictionary<ReadyKey, bool> Wanted { get; } = new();

        /// <summary>In the place of the one before it, which has become too old; unless that makes more bytes than there may be.</summary>
        public void Put(ReadyKey key, ReadyPage page, long most)
        {
            var gone = Ready.TryRemove(key, out var before) ? before.Length : 0;
            if (Interlocked.Add(ref bytes, page.Length - gone) > most || !Ready.TryAdd(key, page))
            {
                Interlocked.Add(ref bytes, -page.Length);
            }
        }
    }

    private readonly record struct ReadyKey(string Scheme, string? Host, string? Path, string? Query, string Encodings)
    {
        public static ReadyKey Of(HttpRequest request) => new(
            request.Scheme, request.Host.Value, request.Path.Value, request.QueryString.Value, request.Headers.AcceptEncoding.ToString());
    }

    private sealed class ReadyPage(KeyValuePair<string, StringValues>[] headers, byte[] body, DateTimeOffset made)
    {
        // The server writes these itself.
        private static readonly HashSet<string> Passing = new(StringComparer.OrdinalIgnoreCase)
        {
            HeaderNames.Age, HeaderNames.Connection, HeaderNames.ContentLength, HeaderNames.Date, HeaderNames.Server, HeaderNames.TransferEncoding,
        };

        public static ReadyPage Of(IHeaderDictionary headers, byte[] body, DateTimeOffset now) => new(
            [.. headers.Where(h => !Passing.Contains(h.Key))],
            body,
            now - TimeSpan.FromSeconds(long.TryParse(headers.Age, NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : 0));

        public int Length => body.Length;

        public TimeSpan Age(DateTimeOffset now) => now - made;

        public async Task SendAsync(HttpResponse response, DateTimeOffset now)
        {
            foreach (var (name, value) in headers)
            {
                response.Headers[name] = value;
            }

            response.Headers.Age = ((long)Age(now).TotalSeconds).ToString(CultureInfo.InvariantCulture);
            response.ContentLength = body.Length;
            await response.BodyWriter.WriteAsync(body);
        }
    }
}
