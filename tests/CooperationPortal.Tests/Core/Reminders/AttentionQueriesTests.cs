using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Reminders;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Reminders;

/// <summary>What waits for an editor, and what does not: checks F10, F23, F37, F42, F55, F58 and F62.</summary>
public sealed class AttentionQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateOnly Today = TimeProvider.System.Today();
    private static readonly ReminderOptions Settings = new();

    [Fact]
    public async Task ReportDue_VisitThatEndedLately_UntilItIsReported()
    {
        var waiting = await VisitAsync(Today.AddDays(-10), Places.SamaraOblast);
        await VisitAsync(Today.AddDays(-Settings.ReportDays), Places.SamaraOblast);
        await VisitAsync(Today.AddDays(-AttentionQueries.ArchiveDays - 30), Places.SamaraOblast);
        await VisitAsync(Today.AddDays(-10), Places.SamaraOblast, VisitStatus.Reported);
        await VisitAsync(Today.AddDays(-10), Places.KhabarovskKrai);
        var hidden = await VisitAsync(Today.AddDays(-10), Places.SamaraOblast);
        await database.Services.WithdrawAsync<Visit>(hidden);

        var lines = await OfAsync("RU-SAM", AttentionKind.ReportDue);

        var reference = await database.UseAsync(db => db.Visits.Where(v => v.Id == waiting).Select(v => v.Reference).SingleAsync());
        lines.ShouldHaveSingleItem().ShouldBe(
            new AttentionLine(AttentionKind.ReportDue, RecordKind.Visit, reference, null, Today.AddDays(-7))
            {
                Sides = "провинция Хэйлунцзян → Самарская область",
            });
    }

    [Fact]
    public async Task ReportDue_TheDaysAreASetting()
    {
        await VisitAsync(Today.AddDays(-10), Places.Region("RU-AMU"));
        await using var patient = TestServices.Create(
            database.ConnectionString, services => services.Configure<ReminderOptions>(o => o.ReportDays = 14));
        await using var scope = patient.CreateAsyncScope();
        var actor = new Actor(
            Guid.CreateVersion7(), "Редактор", [new ActorGrant(PortalRole.MinistryStaff, RegionIds.OfIso("RU-AMU"), null)]);

        var group = await scope.ServiceProvider.GetRequiredService<AttentionQueries>()
            .OfKindAsync(AttentionKind.ReportDue, new(null), actor, LanguageTag.Russian, CancellationToken.None);

        (await OfAsync("RU-AMU", AttentionKind.ReportDue)).Single().Day.ShouldBe(Today.AddDays(-7));
        group.Count.ShouldBe(0);
    }

    [Fact]
    public async Task ManyOfAKind_AreCountedAndShownInStretches()
    {
        var earliest = Guid.Empty;
        for (var i = 0; i < 7; i++)
        {
            earliest = await VisitAsync(Today.AddDays(-10 - i), Places.Region("RU-PRI"));
        }

        var actor = new Actor(
            Guid.CreateVersion7(), "Редактор", [new ActorGrant(PortalRole.MinistryStaff, RegionIds.OfIso("RU-PRI"), null)]);
        var first = (await database.UseAsync<AttentionQueries, IReadOnlyList<AttentionGroup>>(
            a => a.OfAsync(actor, LanguageTag.Russian, CancellationToken.None))).Single(g => g.Why is AttentionKind.ReportDue);
        // What was solved meanwhile must not push another out of the pages.
        await database.Services.WithdrawAsync<Visit>(earliest);
        var rest = await OfKindAsync("RU-PRI", AttentionKind.ReportDue, new(first.Next));

        (first.Count, first.Lines.Count, rest.Count, rest.Lines.Count, rest.Next).ShouldBe((7, 5, 6, 2, null));
        first.Lines.Concat(rest.Lines).Select(l => l.Day!.Value).ShouldBeInOrder();
        first.Lines.Concat(rest.Lines).Select(l => l.Reference).ShouldBeUnique();
    }

    [Theory]
    [InlineData(AttentionKind.NoticeNear)]
    [InlineData(AttentionKind.DocumentMissing)]
    [InlineData(AttentionKind.NotStated)]
    [InlineData(AttentionKind.CommitmentOverdue)]
    public async Task EveryGroup_PageByPage_ShowsEachOnce(AttentionKind why)
    {
        await ManyWaitingAsync();

        var found = new List<string>();
        string? after = null;
        do
        {
            var group = await OfKindAsync("RU-SAK", why, new(after, 2));
            group.Count.ShouldBe(5);
            group.Lines.Count.ShouldBeLessThanOrEqualTo(2);
            found.AddRange(group.Lines.Select(l => l.Reference));
            after = group.Next;
        }
        while (after is not null);

        var whole = await OfKindAsync("RU-SAK", why, new(null, 50));
        found.ShouldBe(whole.Lines.Select(l => l.Reference));
        found.Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task Promise_PastItsWindow_WaitsForThoseOfItsScope()
    {
        var id = await database.Services.PublishAsync(FoundingAgreements.Promised());
        await database.Services.PublishAsync(FoundingAgreements.Signed());
        var reference = await database.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());

        var signing = await OfAsync("RU-KHA", AttentionKind.SigningOverdue);
        var promise = await OfAsync("RU-KHA", AttentionKind.CommitmentOverdue);

        signing.ShouldHaveSingleItem().Reference.ShouldBe(reference);
        signing[0].Day.ShouldBe(new DateOnly(2014, 5, 23));
        promise.ShouldHaveSingleItem().Reference.ShouldBe(reference);
        (await OfAsync("RU-SAM", AttentionKind.SigningOverdue)).ShouldBeEmpty();
        (await OfAsync("RU-SAM", AttentionKind.CommitmentOverdue)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(85, true)]
    [InlineData(95, false)]
    [InlineData(-5, false)]
    public async Task NoticeNear_DaysBeforeTheLastDay_OnlyWithinReach(int days, bool expected)
    {
        var input = AgreementInputs.Signed("2020-01-01");
        input.Title = LocalizedInput.Of("ru", $"Срок через {days}");
        input.Parties[0].Party = Places.Namangan;
        input.Term = TermKind.Fixed;
        input.EndStated = AgreementInputs.Date($"{Today.AddMonths(3).AddDays(days):yyyy-MM-dd}", DateNature.Planned);
        input.NoticeMonths = 3;
        await database.Services.PublishAsync(input);

        var lines = await OfAsync("UZ-NG", AttentionKind.NoticeNear);

        lines.Any(l => l.Title!.Source == $"Срок через {days}").ShouldBe(expected);
    }

    [Fact]
    public async Task DocumentMissing_SignedOnPaper_UntilTheSignedTextIsThere()
    {
        await AgreementAsync("Без скана", "2026-01-10");
        await AgreementAsync("Со сканом", "2026-01-10", DocumentKind.AgreementSigned);
        await AgreementAsync("С черновиком", "2026-01-11", DocumentKind.AgreementDraft);
        var promised = AgreementInputs.Promised($"{Today.AddYears(1):yyyy-MM-dd}");
        promised.Title = LocalizedInput.Of("ru", "Обещано");
        promised.Parties[0].Party = Places.Samara;
        await database.Services.PublishAsync(promised);

        var lines = await OfAsync("RU-SAM", AttentionKind.DocumentMissing);

        lines.Select(l => l.Title!.Source).Intersect(["Без скана", "Со сканом", "С черновиком", "Обещано"])
            .ShouldBe(["Без скана", "С черновиком"], ignoreOrder: true);
        lines.Single(l => l.Title!.Source == "Без скана").Day.ShouldBe(new DateOnly(2026, 1, 10));
    }

    [Fact]
    public async Task Dormant_NothingForLong_UnlessAVisitDealtWithItOrSomethingWasDone()
    {
        var old = Today.AddMonths(-Settings.DormantMonths - 2);
        await AgreementAsync("Молчит", $"{old:yyyy-MM-dd}", region: Places.Namangan);
        await AgreementAsync("Свежее", $"{Today.AddMonths(-2):yyyy-MM-dd}", region: Places.Namangan);
        await AgreementAsync("Без года", "XXXX-11-14", region: Places.Namangan);
        var visited = await AgreementAsync("Приезжали", $"{old:yyyy-MM-dd}", region: Places.Namangan);
        var visit = VisitInputs.Visit(Places.Heilongjiang, Places.Namangan, $"{Today.AddMonths(-3):yyyy-MM-dd}");
        visit.Stops =
        [
            new StopInput
            {
                Id = Guid.CreateVersion7(), Outcome = StopOutcome.AgreementPlanned, Party = Places.Namangan,
                Agreement = new RecordPick { Text = "CP", Chosen = $"agreement:{visited}" },
            },
        ];
        await database.Services.PublishAsync(visit);

        var practised = await AgreementAsync("Стажировались", $"{old:yyyy-MM-dd}", region: Places.Namangan);
        await database.Services.PublishAsync(ActivityInputs.Under(practised, $"{Today.AddMonths(-4):yyyy-MM-dd}"));

        var lines = await OfAsync("UZ-NG", AttentionKind.Dormant);

        string[] asked = ["Молчит", "Свежее", "Без года", "Приезжали", "Стажировались"];
        lines.Select(l => l.Title!.Source).Intersect(asked).ShouldBe(["Молчит"]);
    }

    [Fact]
    public async Task NotStated_OpenQuestions_AreOfTheirRecordsScope()
    {
        var input = AgreementInputs.Signed();
        input.Title = LocalizedInput.Of("ru", "Чего не сказано");
        input.Parties[0].Party = Places.Jiamusi;
        input.OpenQuestions = [new OpenQuestionInput { Id = Guid.CreateVersion7(), Text = LocalizedInput.Of("ru", "Кто подписал?") }];
        await database.Services.PublishAsync(input);

        (await OfAsync("CN-HL", AttentionKind.NotStated)).ShouldHaveSingleItem().Title!.Source.ShouldBe("Чего не сказано");
        (await OfAsync("UZ-NG", AttentionKind.NotStated)).ShouldBeEmpty();
    }

    [Fact]
    public async Task PointFar_LatitudeAndLongitudeExchanged_UntilItIsMended()
    {
        var input = RegistryInputs.Institution("Больница не на месте", Places.Samara);
        (input.Latitude, input.Longitude) = (50.19, 153.19);
        var id = await database.Services.PublishAsync(input);

        var line = (await OfAsync("RU-SAM", AttentionKind.PointFar)).ShouldHaveSingleItem();
        (line.Kind, line.Sides).ShouldBe((RecordKind.Institution, "Больница не на месте"));
        (await OfAsync("UZ-NG", AttentionKind.PointFar)).ShouldBeEmpty();

        (input.Latitude, input.Longitude) = (53.19, 50.19);
        await database.Services.PublishAsync(input, id);
        (await OfAsync("RU-SAM", AttentionKind.PointFar)).ShouldBeEmpty();
    }

    private async Task<Guid> AgreementAsync(string title, string day, DocumentKind? document = null, RecordPick? region = null)
    {
        var input = AgreementInputs.Signed(day);
        input.Title = LocalizedInput.Of("ru", title);
        input.Parties[0].Party = region ?? Places.Samara;
        if (document is { } kind)
        {
            var file = new StoredFile
            {
                Id = Guid.CreateVersion7(),
                Sha256 = $"{Guid.NewGuid():N}{Guid.NewGuid():N}",
                Size = 1,
                ContentType = "application/pdf",
                Name = "scan.pdf",
                UploadedById = Guid.CreateVersion7(),
                UploadedAt = DateTimeOffset.UtcNow,
            };
            await database.UseAsync(db =>
            {
                db.Add(file);
                return db.SaveChangesAsync();
            });
            input.Documents = [new DocumentInput { Id = Guid.CreateVersion7(), Kind = kind, FileId = file.Id, Language = "ru" }];
        }

        return await database.Services.PublishAsync(input);
    }

    /// <summary>Five agreements that wait for everything at once, all of the same days, so that only their ids sort them.</summary>
    private async Task ManyWaitingAsync()
    {
        if (await database.UseAsync(db => db.Agreements.AnyAsync(a => a.RegionIds.Contains(RegionIds.OfIso("RU-SAK")))))
        {
            return;
        }

        for (var i = 0; i < 5; i++)
        {
            var input = AgreementInputs.Signed("2020-01-01");
            input.Title = LocalizedInput.Of("ru", $"Ждёт {i}");
            input.Parties[0].Party = Places.Region("RU-SAK");
            input.Term = TermKind.Fixed;
            input.EndStated = AgreementInputs.Date($"{Today.AddMonths(3).AddDays(30):yyyy-MM-dd}", DateNature.Planned);
            input.NoticeMonths = 3;
            input.OpenQuestions = [new OpenQuestionInput { Id = Guid.CreateVersion7(), Text = LocalizedInput.Of("ru", "Кто подписал?") }];
            input.Commitments =
            [
                new CommitmentInput
                {
                    Id = Guid.CreateVersion7(), Text = LocalizedInput.Of("ru", "Принять врачей"), Status = CommitmentStatus.Planned,
                    Due = AgreementInputs.Date("2021", DateNature.Planned),
                },
            ];
            await database.Services.PublishAsync(input);
        }
    }

    private Task<Guid> VisitAsync(DateOnly day, RecordPick host, VisitStatus status = VisitStatus.Held)
    {
        var input = VisitInputs.Visit(Places.Heilongjiang, host, $"{day:yyyy-MM-dd}");
        input.Status = status;
        return database.Services.PublishAsync(input);
    }

    private async Task<List<AttentionLine>> OfAsync(string iso, AttentionKind why)
    {
        return [.. (await OfKindAsync(iso, why, new(null, 50))).Lines];
    }

    private Task<AttentionGroup> OfKindAsync(string iso, AttentionKind why, Stretch stretch)
    {
        var actor = new Actor(
            Guid.CreateVersion7(), "Редактор", [new ActorGrant(PortalRole.MinistryStaff, RegionIds.OfIso(iso), null)]);
        return database.UseAsync<AttentionQueries, AttentionGroup>(
            attention => attention.OfKindAsync(why, stretch, actor, LanguageTag.Russian, CancellationToken.None));
    }
}
