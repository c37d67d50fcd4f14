using CooperationPortal.Core.Data.DemoData;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Visits;
using CooperationPortal.EndToEndTests.Support;

namespace CooperationPortal.EndToEndTests.Journeys.Articles;

/// <summary>
/// A portal with reference data only, into which staff have typed both founding articles through the forms and a reviewer
/// has published them.
/// </summary>
public sealed class ArticlesByHand : IAsyncLifetime
{
    public const string Collection = "articles by hand";

    public PortalInBrowser Portal { get; } = new();

    internal WrittenArticle Khabarovsk { get; private set; } = null!;

    internal WrittenArticle Samara { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        await Portal.AddStaffAsync();
        Khabarovsk = new WrittenArticle(Portal, "s1-khabarovsk-jiamusi");
        Samara = new WrittenArticle(Portal, "s2-samara-namangan");
        await Task.WhenAll(
            WriteAsync(Khabarovsk, StaffMember.Khabarovsk, StaffMember.Reviewer, WriteKhabarovskAsync),
            WriteAsync(Samara, StaffMember.Samara, StaffMember.OtherReviewer, WriteSamaraAsync));
    }

    public Task DisposeAsync() => Portal.DisposeAsync();

    /// <summary>Two regions write at the same time, each with a reviewer of its own.</summary>
    private async Task WriteAsync(
        WrittenArticle article, string author, string reviewer, Func<WritingDesk, DemoFile, Task> write)
    {
        await using var writing = await Portal.NewStaffAsync(author);
        await using var reviewing = await Portal.NewStaffAsync(reviewer);
        await write(new WritingDesk(article, writing, reviewing), article.File);
    }

    /// <summary>First what the records name, then the records.</summary>
    private static async Task WriteKhabarovskAsync(WritingDesk desk, DemoFile article)
    {
        await WriteAllAsync(desk, article.Institutions);
        await desk.WriteAndPublishAsync("congress", article.Events["congress"]);
        await desk.WriteAndPublishAsync("m1", article.Meetings["m1"]);
        await desk.WriteAndPublishAsync("a1", article.Agreements["a1"]);
        await desk.WriteAndPublishAsync("v0", article.Visits["v0"]);
    }

    /// <summary>
    /// The agreements name the visit and its stops name the agreements: the visit is begun, left as a draft, and finished
    /// when they are there.
    /// </summary>
    private static async Task WriteSamaraAsync(WritingDesk desk, DemoFile article)
    {
        await WriteAllAsync(desk, article.Institutions);
        var visit = article.Visits["v1"];
        await desk.WriteAsync("v1", new VisitInput
        {
            Kind = visit.Kind,
            Senders = visit.Senders,
            HostParties = visit.HostParties,
            Period = visit.Period,
        });
        foreach (var (key, agreement) in article.Agreements)
        {
            await desk.WriteAndPublishAsync(key, agreement);
        }

        await desk.GoOnAsync("v1", visit);
        await desk.SubmitAsync("v1");
        await desk.PublishAsync<VisitInput>("v1");
    }

    private static async Task WriteAllAsync(WritingDesk desk, Dictionary<string, InstitutionInput> institutions)
    {
        foreach (var (key, institution) in institutions)
        {
            await desk.WriteAsync(key, institution);
            await desk.SubmitAsync(key);
        }

        foreach (var key in institutions.Keys)
        {
            await desk.PublishAsync<InstitutionInput>(key);
        }
    }
}

/// <summary>The tests that look at what was typed.</summary>
[CollectionDefinition(ArticlesByHand.Collection)]
public sealed class ArticlesByHandCollection : ICollectionFixture<ArticlesByHand>;
