using System.Globalization;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Run;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;
using CooperationPortal.Web.Setup.PageCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Setup;

/// <summary>Each node names languages as the database does, whoever changed them, and fails for none.</summary>
public sealed class LanguageReadingTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const string Page = "/ru/sources";

    public async Task InitializeAsync()
    {
        var input = AgreementInputs.Signed();
        input.Sources[0].Language = "kk";
        input.Sources.Add(AgreementInputs.Source());
        await database.Services.PublishAsync(input);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("0")]
    [InlineData("8")]
    public async Task Language_WordedElsewhere_IsNamedSoOnThisNodeWithinItsTime(string cacheMegabytes)
    {
        await using var node = NewNode(cacheMegabytes);
        await Eventually.BecomesAsync(async () => (await FacetAsync(node)).Contains("казахский", StringComparison.Ordinal));
        var name = $"казахский {Guid.NewGuid():N}";

        await WordAsync(name);

        await Eventually.BecomesAsync(
            async () => (await FacetAsync(node)).Contains(name, StringComparison.Ordinal), LanguageReading.Life.TotalSeconds + 5);
        await WordAsync("казахский");
    }

    [Fact]
    public async Task Language_ChangedOnThisNode_IsReadForItsNextPage()
    {
        var clock = new StoppedClock();
        await using var node = NewNode("0", services => services.AddSingleton<TimeProvider>(clock));
        (await FacetAsync(node)).ShouldContain("казахский");
        await WordAsync("казахский язык");
        (await FacetAsync(node)).ShouldNotContain("казахский язык");

        node.Services.GetRequiredService<KnownLanguages>().Forget();

        (await FacetAsync(node)).ShouldContain("казахский язык");
        await WordAsync("казахский");
        (await FacetAsync(node)).ShouldContain("казахский язык");
        clock.Passed = LanguageReading.Life;
        (await FacetAsync(node)).ShouldNotContain("казахский язык");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("8")]
    public async Task Vocabulary_ThatCannotBeRead_FailsNoPage_AndIsReadOnceItCan(string cacheMegabytes)
    {
        await using var node = NewNode(cacheMegabytes);
        if (node.Services.GetService<PublicVersion>() is { } version)
        {
            await Eventually.BecomesAsync(() => version.Current is not null);
        }

        await database.UseAsync(db => db.Database.ExecuteSqlAsync($"alter table terms rename to terms_away"));
        try
        {
            var facet = await FacetAsync(node);

            facet.ShouldContain("қазақ тілі");
            facet.ShouldContain("русский");
        }
        finally
        {
            await database.UseAsync(db => db.Database.ExecuteSqlAsync($"alter table terms_away rename to terms"));
        }

        await Eventually.BecomesAsync(async () => (await FacetAsync(node)).Contains("казахский", StringComparison.Ordinal));
    }

    /// <summary>Pages about errors name them from the texts, all others from the vocabulary.</summary>
    [Fact]
    public async Task LanguagesOfThePortal_AreNamedInTheTextsAsInTheShippedVocabulary()
    {
        var shipped = await database.UseAsync(
            db => db.Terms.Where(t => t.Vocabulary == VocabularyKind.Language).ToDictionaryAsync(t => t.Code, t => t.Label));
        var names = new LanguageNames(new KnownLanguages(), new TextCatalog());
        var before = CultureInfo.CurrentUICulture;
        try
        {
            foreach (var culture in LanguageTag.Interface)
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
                LanguageTag.Interface.Select(names.Of).ShouldBe(LanguageTag.Interface.Select(tag => shipped[tag][culture]!));
                names.Options("tlh").Select(o => o.Value).ShouldBe([.. LanguageTag.Offered, "tlh"]);
            }
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private Task<int> WordAsync(string name) => database.UseAsync(db => db.Database.ExecuteSqlAsync(
        $"update terms set label = jsonb_set(label, array['texts','ru'], to_jsonb({name})) where vocabulary = 'Language' and code = 'kk'"));

    private PortalFactory NewNode(string cacheMegabytes, Action<IServiceCollection>? change = null) => new(
        database.ConnectionString, change, settings: new Dictionary<string, string> { ["Portal:PageCacheMegabytes"] = cacheMegabytes });

    private static async Task<string> FacetAsync(PortalFactory node)
    {
        using var client = node.CreateClient();
        return (await client.GetPageAsync(Page)).QuerySelector("main")!.TextContent;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Passed.Ticks;
    }
}
