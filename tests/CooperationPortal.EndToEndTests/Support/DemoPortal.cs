using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Checklists;
using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Data.DemoData;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.ErrorReports;
using CooperationPortal.Core.Press;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Core.Press;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Run;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Support;

/// <summary>A portal with the demo records and accounts, for tests that only read.</summary>
public sealed class DemoPortal : IAsyncLifetime
{
    public const string Collection = "demo portal";

    /// <summary>The key of that agreement of the second article whose terms a party has confirmed.</summary>
    public const string ConfirmedAgreement = "a4";

    /// <summary>Who was asked to confirm them through a link.</summary>
    public const string AskedParty = "party@example.org";

    /// <summary>An article that the ministry's member of staff has pasted.</summary>
    public static readonly Guid ArticleId = Guid.Parse("0199c0de-0000-7000-8000-000000000001");

    /// <summary>An error that a reader has reported.</summary>
    public static readonly Guid ErrorReportId = Guid.Parse("0199c0de-0000-7000-8000-000000000002");

    /// <summary>An event that was hidden, and one that was deleted.</summary>
    public static readonly Guid HiddenId = Guid.Parse("0199c0de-0000-7000-8000-000000000003");
    public static readonly Guid DeletedId = Guid.Parse("0199c0de-0000-7000-8000-000000000004");

    private readonly Dictionary<string, string> _signedIn = [];
    private readonly Dictionary<string, Visitor> _walkers = [];

    public PortalInBrowser Portal { get; } = new();

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync(TestServer.CreateDemoDatabaseAsync());
        var draft = await AddWaitingDraftAsync();
        await AddCommentAsync(draft);
        await AddErrorReportAsync();
        await AddActivityAsync();
        await AddStepAsync();
        await AddConfirmationAsync();
        await AddArticleAsync();
        await AddHiddenAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var walker in _walkers.Values)
        {
            await walker.CloseAsync();
        }

        await Portal.DisposeAsync();
    }

    /// <summary>
    /// One window that goes from page to page, as a person's does: a new one costs more than most pages. Without a name it
    /// is that of a reader who is not signed in.
    /// </summary>
    public async Task<Visitor> WalkerAsync(string fullName = "")
    {
        if (!_walkers.TryGetValue(fullName, out var walker))
        {
            walker = fullName.Length == 0 ? await Portal.NewVisitorAsync() : await NewStaffAsync(fullName);
            walker.StaysOpen = true;
            _walkers[fullName] = walker;
        }

        // As a page that failed may have left it.
        await walker.Page.SetViewportSizeAsync(1280, 900);
        await walker.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return walker;
    }

    /// <summary>A browser in which that member of staff is signed in, since the first that was asked for.</summary>
    public async Task<Visitor> NewStaffAsync(string fullName)
    {
        if (_signedIn.TryGetValue(fullName, out var state))
        {
            return await Portal.NewVisitorAsync(state: state);
        }

        var visitor = await Portal.NewStaffAsync(fullName);
        _signedIn[fullName] = await visitor.StateAsync();
        return visitor;
    }

    /// <summary>An internship under an agreement of the second article, whose sources tell of none.</summary>
    private Task<Guid> AddActivityAsync()
    {
        var agreement = DemoIds.Record("s2-samara-namangan", RecordKind.Agreement, "a4");
        return Portal.Factory.Services.PublishAsync(ActivityInputs.Under(agreement, "2024-03", 10, 8));
    }

    /// <summary>A reader's word on the second article's page.</summary>
    private async Task AddErrorReportAsync()
    {
        var input = new ErrorReportInput
        {
            Id = ErrorReportId, Page = "/ru/agreements?state=Promised", Text = "Дата подписания другая", Contact = "reader@example.org",
        };
        await Portal.UseAsync<ErrorReportService, bool>(async reports =>
            await reports.SendAsync(input, null, "ru", "203.0.113.1", CancellationToken.None) is null);
    }

    private async Task AddHiddenAsync()
    {
        foreach (var (id, name) in new[] { (HiddenId, "Скрытая конференция"), (DeletedId, "Удалённая конференция") })
        {
            await Portal.Factory.Services.PublishAsync(RegistryInputs.Event(name), id);
        }

        await Portal.UseAsync(db => db.Events.Where(e => e.Id == HiddenId || e.Id == DeletedId)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.IsPublic, false)));
        await Portal.UseAsync(db => db.Events.Where(e => e.Id == DeletedId)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.DeletedAt, DateTimeOffset.UnixEpoch)));
    }

    /// <summary>What every agreement is asked, as an administrator writes it.</summary>
    private async Task AddStepAsync()
    {
        var input = new StepInput { Label = LocalizedInput.Of("ru", "Согласовать проект с министерством") };
        var administrator = await ActorAsync(StaffMember.Administrator);
        await Portal.UseAsync<StepService, bool>(async steps =>
        {
            await steps.SaveAsync(Guid.CreateVersion7(), input, administrator, CancellationToken.None);
            return true;
        });
    }

    /// <summary>A party's word on the terms of an agreement of the second article.</summary>
    private async Task AddConfirmationAsync()
    {
        var id = DemoIds.Record("s2-samara-namangan", RecordKind.Agreement, ConfirmedAgreement);
        var reference = await Portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
        var author = await ActorAsync(StaffMember.Ministry);
        await Portal.UseAsync<ConfirmationService, bool>(async confirmations =>
        {
            var seen = (await confirmations.FindAsync(reference, "ru", author, CancellationToken.None))!;
            var input = new ConfirmationInput
            {
                PartyId = seen.Parties[0].Id, Outcome = ConfirmationOutcome.Confirmed, Note = "письмо № 5", Hash = seen.Hash,
            };
            await confirmations.RecordAsync(reference, input, author, CancellationToken.None);
            return true;
        });
        await Portal.UseAsync<ConfirmationRequests, bool>(async requests =>
        {
            var confirmed = await Portal.UseAsync(db => db.AgreementConfirmations.SingleAsync(c => c.AgreementId == id));
            var input = new RequestInput
            {
                PartyId = confirmed.PartyId, Hash = confirmed.Hash, Person = "Гульнора Азимова", Email = AskedParty, Language = "uz-Latn",
            };
            await requests.AskAsync(reference, input, author, CancellationToken.None);
            return true;
        });
    }

    /// <summary>A draft that waits for its review: the visit of the second article once more.</summary>
    private async Task<DraftHead> AddWaitingDraftAsync()
    {
        var actor = await ActorAsync(StaffMember.Samara);
        var visit = DemoDataLoader.Files().Single(f => f.Name == "s2-samara-namangan").File.Visits["v1"];
        return await Portal.UseAsync<DraftService<VisitInput>, DraftHead>(drafts =>
            drafts.SubmitAsync(visit, DraftStamp.ForNew(), "Проверьте, пожалуйста", actor, CancellationToken.None));
    }

    /// <summary>What the ministry says of the draft to the reviewer.</summary>
    private async Task AddCommentAsync(DraftHead draft)
    {
        var (author, reviewer) = (await ActorAsync(StaffMember.Ministry), await ActorAsync(StaffMember.Reviewer));
        var input = new CommentInput { Text = "Дни визита уточняем", Mentions = [reviewer.UserId!.Value] };
        await Portal.UseAsync<CommentService, bool>(async comments =>
        {
            await comments.AddAsync(draft.Kind, draft.RecordId, input, author, CancellationToken.None);
            return true;
        });
    }

    private Task AddArticleAsync() => Portal.UseAsync<PressArticleService, bool>(async articles =>
    {
        var input = new PressArticleInput { Text = ArticleTexts.Khabarovsk, Title = "Врачи Цзямусы поделятся опытом", Publisher = "Газета" };
        await articles.SaveAsync(ArticleId, input, await ActorAsync(StaffMember.Ministry), CancellationToken.None);
        return true;
    });

    private async Task<Actor> ActorAsync(string fullName)
    {
        var user = await Portal.UseAsync(db => db.Users.Include(u => u.Grants).SingleAsync(u => u.FullName == fullName));
        return new Actor(user.Id, user.FullName, [.. user.Grants.Select(g => new ActorGrant(g.Role, g.RegionId, null))]);
    }
}

/// <summary>The tests that share it.</summary>
[Long]
[CollectionDefinition(DemoPortal.Collection)]
public sealed class DemoPortalCollection : ICollectionFixture<DemoPortal>;
