using System.Net;
using System.Net.Http.Headers;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Run;
using CooperationPortal.Web.Setup.PageCaching;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Setup.PageCaching;

/// <summary>Pages are made once for all readers, and no reader is shown an old one.</summary>
public sealed class PageCacheTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const string Page = "/ru/regions?name=Самар";

    private PortalFactory _node = null!;

    public async Task InitializeAsync()
    {
        _node = NewNode();
        await IsKeptAsync(_node);
    }

    public async Task DisposeAsync() => await _node.DisposeAsync();

    [Fact]
    public async Task Write_PastThePortal_IsSeenOnEveryNode()
    {
        await using var other = NewNode();
        await IsKeptAsync(other);
        var name = $"Самарская губерния {Guid.NewGuid():N}";

        await database.UseAsync(context => context.Database.ExecuteSqlAsync(
            $"update names set text = {name} where text = 'Самарская область'"));

        await Eventually.BecomesAsync(async () => (await TextAsync(_node)).Contains(name, StringComparison.Ordinal));
        await Eventually.BecomesAsync(async () => (await TextAsync(other)).Contains(name, StringComparison.Ordinal));
        await IsKeptAsync(_node);
        (await TextAsync(_node)).ShouldContain(name);
        await database.UseAsync(context => context.Database.ExecuteSqlAsync(
            $"update names set text = 'Самарская область' where text = {name}"));
    }

    [Fact]
    public async Task Write_OfWhoseNameIsPublic_MakesThePagesAnew()
    {
        IsFromCache(await GetAsync(_node)).ShouldBeTrue();

        await database.UseAsync(context => context.Database.ExecuteSqlAsync($"update people set naming = naming"));

        await Eventually.BecomesAsync(async () => !IsFromCache(await GetAsync(_node)));
        await IsKeptAsync(_node);
    }

    [Fact]
    public async Task Write_OfWhatNoReaderSees_KeepsThePages()
    {
        var before = await GetAsync(_node);

        await database.UseAsync(context => context.Database.ExecuteSqlAsync($"update users set full_name = full_name"));
        await database.UseAsync(context => context.Database.ExecuteSqlAsync($"delete from drafts"));

        IsFromCache(before).ShouldBeTrue();
        IsFromCache(await GetAsync(_node)).ShouldBeTrue();
    }

    [Fact]
    public async Task LostConnection_NothingIsShownFromTheCacheUntilChangesAreHeardAgain()
    {
        var name = $"Самарский край {Guid.NewGuid():N}";

        // While the listener is away a change goes unheard; the pages that it made before must not outlive that.
        await database.UseAsync(context => context.Database.ExecuteSqlAsync($"""
            select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen public_change'
            """));
        await database.UseAsync(context => context.Database.ExecuteSqlAsync(
            $"update names set text = {name} where text = 'Самарская область'"));

        await Eventually.BecomesAsync(async () => (await TextAsync(_node)).Contains(name, StringComparison.Ordinal));
        await IsKeptAsync(_node);
        (await TextAsync(_node)).ShouldContain(name);
        await database.UseAsync(context => context.Database.ExecuteSqlAsync(
            $"update names set text = 'Самарская область' where text = {name}"));
    }

    [Fact]
    public async Task Page_ThatIsAskedForAgainAndAgain_IsReady_AndTheSame()
    {
        var made = await GetAsync(_node, path: "/en/regions?name=Samara", encoding: "gzip");
        var ready = await ReadyAsync("/en/regions?name=Samara", "gzip");

        (await ready.Content.ReadAsByteArrayAsync()).ShouldBe(await made.Content.ReadAsByteArrayAsync());
        Lines(ready).ShouldBe(Lines(made));
        ready.Headers.Age.ShouldNotBeNull().ShouldBeLessThan(TimeSpan.FromMinutes(1));
        ready.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        IsFromCache(await GetAsync(_node, "portal=somebody", "gzip", "/en/regions?name=Samara")).ShouldBeFalse("It is of readers without cookies.");

        static IEnumerable<string> Lines(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers)
            .Where(h => h.Key is not ("Age" or "Date" or "Content-Length" or "Transfer-Encoding"))
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Page_ThatIsReady_IsMadeAnewWhenARecordChanges()
    {
        await ReadyAsync(Page, "");
        var name = $"Самарский округ {Guid.NewGuid():N}";

        await database.UseAsync(context => context.Database.ExecuteSqlAsync(
            $"update names set text = {name} where text = 'Самарская область'"));

        await Eventually.BecomesAsync(async () => (await TextAsync(_node)).Contains(name, StringComparison.Ordinal));
        (await (await ReadyAsync(Page, "")).Content.ReadAsStringAsync()).ShouldContain(name);
        await database.UseAsync(context => context.Database.ExecuteSqlAsync(
            $"update names set text = 'Самарская область' where text = {name}"));
    }

    [Theory]
    [InlineData("portal=somebody")]
    [InlineData("theme=dark; other=1")]
    public async Task ReaderWithACookie_GetsAPageOfTheirOwn(string cookies)
    {
        IsFromCache(await GetAsync(_node, cookies)).ShouldBeFalse();
        IsFromCache(await GetAsync(_node, cookies)).ShouldBeFalse();
    }

    [Fact]
    public async Task Theme_HasPagesOfItsOwn()
    {
        var first = await GetAsync(_node, "theme=dark");
        var second = await GetAsync(_node, "theme=dark");

        IsFromCache(first).ShouldBeFalse();
        IsFromCache(second).ShouldBeTrue();
        (await second.ReadPageAsync()).DocumentElement.GetAttribute("data-theme").ShouldBe("dark");
        (await (await GetAsync(_node)).ReadPageAsync()).DocumentElement.GetAttribute("data-theme").ShouldNotBe("dark");
    }

    [Fact]
    public async Task Compression_IsDoneOnceForEachThatBrowsersTake()
    {
        var plain = await GetAsync(_node);
        (await GetAsync(_node, encoding: "gzip")).Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        var gzip = await GetAsync(_node, encoding: "gzip");

        IsFromCache(gzip).ShouldBeTrue();
        gzip.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        plain.Content.Headers.ContentEncoding.ShouldBeEmpty();
        gzip.Headers.Vary.ShouldContain("Accept-Encoding");
    }

    [Theory]
    [InlineData("/ru/there-is-no-such-page")]
    [InlineData("/ru/agreements.csv")]
    [InlineData("/ru/report?about=/ru/agreements")]
    [InlineData("/account/sign-in")]
    public async Task OtherAnswer_IsMadeAnew(string path)
    {
        await GetAsync(_node, path: path);

        IsFromCache(await GetAsync(_node, path: path)).ShouldBeFalse();
    }

    /// <summary>Networks and newsletters put a mark of their own on each link.</summary>
    [Fact]
    public async Task ParameterThatNoPageReads_LeadsToThePageWithoutIt()
    {
        var plain = await TextAsync(_node);

        var marked = await GetAsync(_node, path: $"{Page}&utm_source=letter&fbclid={Guid.NewGuid():N}");

        IsFromCache(marked).ShouldBeTrue();
        (await marked.Content.ReadAsStringAsync()).ShouldBe(plain);
    }

    /// <summary>The bare question mark that is left leads nowhere.</summary>
    [Fact]
    public async Task ParametersThatNoPageReads_Alone_AreLeftOut()
    {
        await GetAsync(_node, path: "/ru/regions");

        var marked = await GetAsync(_node, path: "/ru/regions?utm_source=letter");

        IsFromCache(marked).ShouldBeTrue();
        (await marked.ReadPageAsync()).QuerySelectorAll("[href*=utm]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/ru/regions.json?view=countries")]
    [InlineData("/en/agreements.atom")]
    [InlineData("/zh/visits.ics")]
    public async Task ListThatDidNotChange_IsNotSentAgain(string path)
    {
        var first = await GetAsync(_node, path: path);
        var again = await GetAsync(_node, path: path, known: first.Headers.ETag);
        await database.UseAsync(context => context.Database.ExecuteSqlAsync($"update names set text = text where text = 'Самарская область'"));

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag.ShouldBe(first.Headers.ETag);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        await Eventually.BecomesAsync(async () =>
            (await GetAsync(_node, path: path, known: first.Headers.ETag)).StatusCode is HttpStatusCode.OK);
    }

    private PortalFactory NewNode() => new(
        database.ConnectionString, settings: new Dictionary<string, string> { ["Portal:PageCacheMegabytes"] = "8" });

    /// <summary>Asks until the page is ready, and once more.</summary>
    private async Task<HttpResponseMessage> ReadyAsync(string path, string encoding)
    {
        var ready = _node.Services.GetRequiredService<ReadyPages>();
        await Eventually.BecomesAsync(async () =>
        {
            var before = ready.Sent;
            await GetAsync(_node, encoding: encoding, path: path);
            return ready.Sent > before;
        });
        var sent = ready.Sent;
        var answer = await GetAsync(_node, encoding: encoding, path: path);
        ready.Sent.ShouldBe(sent + 1);
        return answer;
    }

    /// <summary>Waits until the node hears of changes: it keeps nothing before.</summary>
    private static Task IsKeptAsync(PortalFactory node) =>
        Eventually.BecomesAsync(async () => IsFromCache(await GetAsync(node)));

    private static bool IsFromCache(HttpResponseMessage answer) => answer.Headers.Age is not null;

    private static async Task<string> TextAsync(PortalFactory node) => await (await GetAsync(node)).Content.ReadAsStringAsync();

    private static async Task<HttpResponseMessage> GetAsync(
        PortalFactory node, string cookies = "", string encoding = "", string path = Page, EntityTagHeaderValue? known = null)
    {
        using var client = node.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        if (cookies.Length > 0)
        {
            request.Headers.Add("Cookie", cookies);
        }

        if (encoding.Length > 0)
        {
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        }

        return await client.SendAsync(request);
    }
}
